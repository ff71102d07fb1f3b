import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROLES } from '../../engine/index.ts'
import type { GameSnapshot } from '../../game/flow/screen.ts'
import { namesOf, parse, readSources, walk, type Node, type Source } from '../architecture/source.ts'

/** One way by which a panel looks at a game: its name, and what it sees of a snapshot. */
export interface Look {
  name: string
  see: (snapshot: GameSnapshot) => unknown
}

const top = join(import.meta.dirname, '../..')

/** Everything that `useGame` and `useGameState` are called with in the files that panels of a game are built from. */
export async function looksOfPanels(): Promise<Look[]> {
  const files = readSources(top, ['game/panels', 'game/parts'])
  const looks = new Map<string, Look>()
  for (const file of files)
    for (const { hook, name, made, module } of selectionsOf(file)) {
      const exported = ((await import(pathToFileURL(join(top, module)).href)) as Record<string, Selector>)[name]
      const argument = (snapshot: GameSnapshot) => (hook === 'useGame' ? snapshot.context : snapshot)
      const see = (selector: Selector) => (snapshot: GameSnapshot) => selector(argument(snapshot))
      if (!made) looks.set(name, { name, see: see(exported) })
      // A selector that is made for something: for every role, anything else that has an id in the scenario, any week.
      else
        for (const id of [...ROLES, 'feed', 'search', 'texts', 'content', 'price', 'message', null, 0, 1, 2, 99])
          looks.set(`${name}(${id})`, {
            name: `${name}(${id})`,
            see: (snapshot) => see(exported(id) as Selector)(snapshot),
          })
    }
  return [...looks.values()]
}

type Selector = (of: unknown) => unknown

function selectionsOf(file: Source): { hook: string; name: string; made: boolean; module: string }[] {
  const names = namesOf(file)
  const found: ReturnType<typeof selectionsOf> = []
  walk(parse(file).program, (node) => {
    const hook = node.type === 'CallExpression' ? (node['callee'] as Node)['name'] : null
    if (hook !== 'useGame' && hook !== 'useGameState') return
    const [argument] = node['arguments'] as Node[]
    const made = argument?.type === 'CallExpression'
    const local = (made ? (argument['callee'] as Node) : argument)?.['name']
    const from = names.find((name) => name.local === local)
    if (from) found.push({ hook, name: from.name, made, module: from.target })
  })
  return found
}
