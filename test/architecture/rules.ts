import { isBuiltin } from 'node:module'
import { importsOf, namesOf, parse, walk, type Import, type Node, type Source } from './source.ts'

/*
 * The rules of the house. Each takes files and returns one line per violation, "path: what is wrong"; none of them
 * knows of any exception.
 */

/** The libraries that the engine may use, and the file or folder that may use each. The list may only get shorter. */
export const engineLibraries: Record<string, string> = {
  seedrandom: 'engine/luck/tape.ts',
  '@stdlib': 'engine/luck/math.ts',
  '@noble/hashes': 'engine/',
  yaml: 'engine/scenario/',
  zod: 'engine/',
}

/** What may lie at the top of the repository besides dot files. */
export const topEntries = [
  ...['game', 'scenarios', 'engine', 'test'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md'],
]

/** The parts of the game that meet only in flow and in the engine's types. */
const screens = ['panels', 'stage', 'debrief', 'compare', 'studio']

/** Where screens of a running game are built. */
const running = ['game/panels/', 'game/parts/']

/** What panels may take from the engine: lists of names, which say nothing of any game. */
const publicNames = /^[A-Z][A-Z_]+$/

/** Types of what holds the truth; a panel that cannot name them asks flow. */
const behindTheScenes = ['Scenario', 'ScenarioSpec', 'Run', 'RunRecord', 'GameContext', 'GameSnapshot']

/** The only places that may move a run on, or play one again. */
const players = ['game/flow/', 'game/cli/', 'game/workers/']
const playing = ['start', 'advance', 'simulate', 'replay', 'decide']

/** What is a function of its arguments, and the same function in every JavaScript engine. */
const exactMath = ['sqrt', 'abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'sign', 'imul', 'clz32', 'fround']

/** Globals that bring in the clock, the locale, or a way around these rules. */
const impureGlobals = ['Date', 'Intl', 'globalThis']

/** The engine knows nobody: only itself and its few libraries, each in its place. */
export function engineImportsOnlyItself(sources: Source[]): string[] {
  return arrows(sources, 'engine/', ({ target, relative }, path) => {
    if (relative) return target.startsWith('engine/')
    const library = Object.keys(engineLibraries).find((name) => target === name || target.startsWith(`${name}/`))
    return library !== undefined && path.startsWith(engineLibraries[library]!)
  })
}

/** The game imports only itself, the scenarios, libraries, and the engine by its one door. */
export function gameEntersByTheDoor(sources: Source[]): string[] {
  return arrows(
    sources,
    'game/',
    ({ target, relative }) => !relative || target === 'engine/index.ts' || /^(game|scenarios)\//.test(target),
  )
}

/** Panels, stage, debrief, compare and studio never import each other, not even types. */
export function screensStayApart(sources: Source[]): string[] {
  return arrows(sources, 'game/', ({ target }, path) => {
    const from = screenOf(path)
    const to = screenOf(target)
    return from === null || to === null || from === to
  })
}

/** What every screen is built from knows no screen; flow alone fetches the stage, which is a screen's part. */
export function screensStandOnTop(sources: Source[]): string[] {
  return ['game/parts/', 'game/store/', 'game/locales/'].flatMap((folder) =>
    arrows(sources, folder, ({ target }) => screenOf(target) === null),
  )
}

/** Flow alone advances a run, and the command line and workers, which play runs of their own. */
export function flowAloneAdvancesRuns(sources: Source[]): string[] {
  return below(sources, 'game/')
    .filter(({ path }) => !players.some((folder) => path.startsWith(folder)))
    .flatMap((source) =>
      namesOf(source)
        .filter(({ target, name }) => target === 'engine/index.ts' && (playing.includes(name) || name === '*'))
        .map(({ name }) => `${source.path}: must not use ${name} of the engine, which game/flow does`),
    )
}

/**
 * Panels of a running game see what selectors of flow give them: they select with nothing of their own, take only names
 * from the engine, and cannot name a whole scenario, run or game.
 */
export function panelsSeeWhatFlowShows(sources: Source[]): string[] {
  return running
    .flatMap((folder) => below(sources, folder))
    .flatMap((source) => {
      const names = namesOf(source)
      const fromFlow = names.filter(({ target }) => target.startsWith('game/flow/')).map(({ local }) => local)
      const found = names.flatMap(({ target, name, kind }) => {
        if (behindTheScenes.includes(name)) return [`${name} holds what a team must not see`]
        return target === 'engine/index.ts' && kind === 'value' && !publicNames.test(name)
          ? [`${name} of the engine is for game/flow to use`]
          : []
      })
      walk(parse(source).program, (node) => {
        if (node.type !== 'CallExpression') return
        const called = (node['callee'] as Node)['name']
        if (called !== 'useGame' && called !== 'useGameState') return
        const [argument] = node['arguments'] as Node[]
        const selector = argument?.type === 'CallExpression' ? (argument['callee'] as Node) : argument
        if (selector?.type !== 'Identifier' || !fromFlow.includes(selector['name'] as string))
          found.push(`line ${line(source.text, node.start)}: ${called} takes a selector that game/flow exports`)
      })
      return found.map((what) => `${source.path}: ${what}`)
    })
}

/** The stage draws what it is shown: of the engine it may know types only. */
export function stageKnowsNoRule(sources: Source[]): string[] {
  return arrows(sources, 'game/stage/', ({ target, kind }) => kind === 'type' || !target.startsWith('engine/'))
}

/** Phaser is the stage's affair, and heavy: no page waits for it, it comes by a later import. */
export function phaserComesLaterAndOnStage(sources: Source[]): string[] {
  return [
    ...arrows(sources, 'game/', ({ target }, path) => !isPhaser(target) || path.startsWith('game/stage/')),
    ...reached(sources, 'game/main.tsx', ['value'])
      .filter(({ target }) => isPhaser(target))
      .map(({ path, target }) => `${path}: loads ${target} together with game/main.tsx, without a later import`),
  ]
}

/** The lobby is shown before the rules, the machine and the charts are there: what it stands on imports none of them. */
export function lobbyComesFirst(sources: Source[]): string[] {
  const heavy = ['xstate', 'zod', 'yaml', 'immer', 'echarts']
  return reached(sources, 'game/main.tsx', ['value'])
    .filter(({ target }) => target.startsWith('engine/') || heavy.some((name) => target === name))
    .map(({ path, target }) => `${path}: loads ${target} before the lobby is shown`)
}

/** Node's own modules are for the command line and the workshop's server, never for what runs in a browser. */
export function nodeStaysOutOfTheBrowser(sources: Source[]): string[] {
  return [
    ...arrows(
      sources,
      'game/',
      ({ target, relative }, path) => relative || !isBuiltin(target) || /^game\/(cli|workshop)\//.test(path),
    ),
    ...reached(sources, 'game/main.tsx', ['value', 'later'])
      .filter(({ target }) => isBuiltin(target))
      .map(({ path, target }) => `${path}: brings ${target} into the browser`),
  ]
}

/** In the engine nothing depends on chance of its own, on the clock, the locale, or the runtime's last bit. */
export function engineIsPure(sources: Source[]): string[] {
  return below(sources, 'engine/').flatMap((source) => {
    const found: string[] = []
    walk(parse(source).program, (node, parent, field) => {
      const what = impurity(node, parent, field)
      if (what !== null) found.push(`${source.path}:${line(source.text, node.start)}: ${what}`)
    })
    return found
  })
}

/** What people read is in the locales and the scenarios; code holds no Chinese outside its comments. */
export function wordsAreInTheLocales(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !path.startsWith('game/locales/'))
    .flatMap((source) => {
      const { comments } = parse(source)
      const code = comments.reduce((text, { start, end }) => blank(text, start, end), source.text)
      return [...code.matchAll(/\p{Script=Han}+/gu)].map(
        ({ 0: words, index }) => `${source.path}:${line(code, index)}: ${words}`,
      )
    })
}

/** Names at the top of the repository that have no place there. */
export function topIsTidy(names: string[]): string[] {
  return names.filter((name) => !name.startsWith('.') && !topEntries.includes(name))
}

/** Lines of a lock file that name an address to download from. */
export function lockNamesNoAddress(text: string): string[] {
  return text.split('\n').filter((line) => /"resolved": *"(?!file:)/.test(line))
}

function isPhaser(target: string): boolean {
  return target === 'phaser' || target.startsWith('phaser/')
}

/** The imports of the files below a folder that `allowed` refuses. */
function arrows(sources: Source[], folder: string, allowed: (arrow: Import, path: string) => boolean): string[] {
  return below(sources, folder).flatMap((source) =>
    importsOf(source)
      .filter((arrow) => !allowed(arrow, source.path))
      .map(({ target }) => `${source.path}: must not import ${target}`),
  )
}

/** Every import that is met on the way from an entry, following arrows of these kinds. */
function reached(sources: Source[], entry: string, kinds: Import['kind'][]): { path: string; target: string }[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const met: { path: string; target: string }[] = []
  const paths = new Set([entry])
  for (const path of paths) {
    const source = byPath.get(path)
    if (source === undefined) continue
    for (const { target, kind } of importsOf(source)) {
      if (!kinds.includes(kind)) continue
      met.push({ path, target })
      paths.add(target)
    }
  }
  return met
}

function impurity(node: Node, parent: Node | null, field: string): string | null {
  if (node['operator'] === '**' || node['operator'] === '**=') return '** differs between runtimes: use engine/luck'
  if (node.type === 'MetaProperty' && (node['meta'] as Node)['name'] === 'import') return 'import.meta'
  if (node.type === 'MemberExpression') {
    const name = memberName(node)
    if (name === 'localeCompare' || name?.startsWith('toLocale')) return `${name} depends on the locale`
  }
  if (node.type !== 'Identifier' || isOnlyAName(parent, field)) return null
  if (impureGlobals.includes(node['name'] as string)) return node['name'] as string
  if (node['name'] !== 'Math') return null
  const name = parent?.type === 'MemberExpression' && field === 'object' ? memberName(parent) : null
  return name !== null && exactMath.includes(name)
    ? null
    : `Math.${name ?? '?'} is not exact everywhere: use engine/luck`
}

/** Whether an identifier in this place names a member, not a variable. */
function isOnlyAName(parent: Node | null, field: string): boolean {
  if (parent === null || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return field === 'property'
  return field === 'key'
}

/** `b` of both `a.b` and `a['b']`. */
function memberName(member: Node): string | null {
  const property = member['property'] as Node
  const name = member['computed'] === true ? property['value'] : property['name']
  return typeof name === 'string' ? name : null
}

function screenOf(path: string): string | null {
  const [top, folder] = path.split('/')
  return top === 'game' && screens.includes(folder!) ? folder! : null
}

function below(sources: Source[], folder: string): Source[] {
  return sources.filter(({ path }) => path.startsWith(folder))
}

/** The text with a stretch blanked out, every line where it was. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ') + text.slice(end)
}

function line(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
