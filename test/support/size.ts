/* `npm run size`: how large the built game's scripts are, and how large they may be. */
import { buildIfStale } from '../../game/cli/build.ts'
import { sizes } from './sizes.ts'

await buildIfStale()
console.log('kB after gzip'.padEnd(30), 'is'.padStart(8), 'limit'.padStart(8))
for (const { name, size, limit } of sizes()) {
  console.log(name.padEnd(30), size.toFixed(1).padStart(8), String(limit).padStart(8))
  if (size > limit) process.exitCode = 1
}
