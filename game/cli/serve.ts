import { buildIfStale, builtFolder } from './build.ts'
import { valueOf, WRONG_USE, WrongUse } from './command.ts'
import { languageOf, translator } from './language.ts'
import { serveFolder } from './static-server.ts'
import { readWords } from './words.ts'

const HOST = '127.0.0.1'
const PORT = '4173'
/** Ports of TCP; 0 is any free one. */
const LAST_PORT = 65535

const t = translator(languageOf(process.env))
try {
  const { options } = readWords(process.argv.slice(2), { host: { type: 'string' }, port: { type: 'string' } }, t)
  const host = valueOf(options, 'host') ?? HOST
  const found = valueOf(options, 'port') ?? PORT
  const port = Number(found)
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new WrongUse(t('cli.wrong.choice', { option: '--port', found, expected: `0 – ${LAST_PORT}` }))
  await buildIfStale()
  const { url } = await serveFolder(builtFolder, { host, port })
  console.log(`Sandtable: ${url}   (Ctrl+C ends it)`)
} catch (error) {
  console.error(error instanceof WrongUse ? error.message : t('cli.wrong.internal', { reason: String(error) }))
  process.exitCode = WRONG_USE
}
