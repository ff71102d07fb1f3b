import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFolder } from '../../game/cli/build.ts'

/** What is fetched at one time: its scripts, how large they are and may be, kB (1,000 bytes) after gzip. */
export type Share = { name: string; files: string[]; size: number; limit: number }

/** Sizes of the built game's scripts. The limits of the shares that are not the first screen are assumptions. */
export function sizes(): Share[] {
  const all = readdirSync(join(builtFolder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
  const named = (...stems: string[]) => all.filter((file) => stems.some((stem) => file.startsWith(`assets/${stem}-`)))
  // One language is fetched before the lobby is drawn: the larger one counts.
  const [language] = named('zh-CN', 'en').toSorted((a, b) => zipped(b) - zipped(a))
  const page = readFileSync(join(builtFolder, 'index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!)
  return [
    share('first screen', [...first, language!], 250),
    share('rules and screens of play', named('play', 'engine', 'views', 'about'), 250),
    share('sand table', named('table', 'stage'), 260),
    share('charts', named('echarts'), 220),
    share('everything', all, 1500),
  ]
}

function share(name: string, files: string[], limit: number): Share {
  return { name, files, size: files.reduce((sum, file) => sum + zipped(file), 0), limit }
}

const zipped = (file: string): number => gzipSync(readFileSync(join(builtFolder, file))).length / 1000
