import { parseArgs } from 'node:util'
import { buildIfStale, builtFolder } from './build.ts'
import { serveFolder } from './static-server.ts'

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '4173' },
  },
})

await buildIfStale()
const { url } = await serveFolder(builtFolder, { host: values.host, port: Number(values.port) })
console.log(`Sandtable: ${url}   (Ctrl+C ends it)`)
