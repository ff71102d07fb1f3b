import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from '../../engine/model/compile.ts'
import { loadScenario } from '../../engine/scenario/load.ts'

export const TOY_FILE = 'test/support/toy-scenario.yaml'

/** A small valid scenario: two segments, three channels (search, feed, texts), four weeks in two rounds. */
export const toyText = (): string => readFileSync(join(import.meta.dirname, 'toy-scenario.yaml'), 'utf8')

/** The toy scenario ready to run; `edit` changes its text first. */
export function toyScenario(edit: (text: string) => string = (text) => text): Scenario {
  const loaded = loadScenario(edit(toyText()), TOY_FILE)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.value
}

/** The toy scenario with parts of its text replaced, each once. Throws where the toy no longer has such a part. */
export const toyWith = (...edits: readonly (readonly [from: string, to: string])[]): Scenario =>
  toyScenario((text) =>
    edits.reduce((edited, [from, to]) => {
      if (!edited.includes(from)) throw new Error(`The toy scenario has no "${from}" any more.`)
      return edited.replace(from, to)
    }, text),
  )
