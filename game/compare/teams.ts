import { report, type Report, type Run, type Scenario } from '../../engine/index.ts'
import type { GameAbout } from '../flow/about.ts'
import { openFile, type Opened } from '../store/opening.ts'

/** Runs that a board takes; more cannot be read on one. */
export const MOST_TEAMS = 30

/** A run that was played again and found true. */
export interface Team {
  key: number
  file: string
  scenario: Scenario
  run: Run
  about: GameAbout
  report: Report
  tags: string[]
}

/** A file that has no place on the board, and why. */
export interface Refused {
  key: number
  file: string
  why: Opened | 'unfinished' | 'twice' | 'full' | 'no-run'
}

/** Teams in the order in which they came, and files that were refused. A new object at every change. */
export interface Board {
  teams: readonly Team[]
  refused: readonly Refused[]
  /** Files still to be read. */
  reading: number
}

let board: Board = { teams: [], refused: [], reading: 0 }
let lastKey = 0
const listeners = new Set<() => void>()
/** Runs of the same rules share one scenario, so that they can be compared. */
const scenarios = new Map<string, Scenario>()

function show(change: Partial<Board>): void {
  board = { ...board, ...change }
  for (const listener of listeners) listener()
}

function seat(file: string, scenario: Scenario, run: Run, about: GameAbout): void {
  const refuse = (why: Refused['why']) => show({ refused: [...board.refused, { key: ++lastKey, file, why }] })
  const same = board.teams.find(({ report: { hash }, about: { team } }) => hash === run.hash && team === about.team)
  if (run.due.kind !== 'end') refuse('unfinished')
  else if (same) refuse('twice')
  else if (board.teams.length >= MOST_TEAMS) refuse('full')
  else {
    const shared = scenarios.get(scenario.hash) ?? scenario
    scenarios.set(scenario.hash, shared)
    const team = { key: ++lastKey, file, scenario: shared, run, about, report: report(shared, run), tags: [] }
    show({ teams: [...board.teams, team] })
  }
}

async function read(file: File): Promise<void> {
  const opened = await openFile(file)
  if (opened.kind === 'run') seat(file.name, opened.save.scenario, opened.save.run, opened.save.about)
  else {
    const why = opened.kind === 'scenario' || opened.kind === 'bad-scenario' ? 'no-run' : opened
    show({ refused: [...board.refused, { key: ++lastKey, file: file.name, why }] })
  }
}

/** The board, kept while the page lives: leaving it for a debrief and coming back loses nothing. */
export const boardOfTeams = {
  state: (): Board => board,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Reads files one after another: each is verified or refused by itself. */
  async add(files: readonly File[]): Promise<void> {
    show({ reading: board.reading + files.length })
    for (const file of files) {
      await read(file)
      show({ reading: board.reading - 1 })
      // A breath for the page between two files.
      await new Promise((resolve) => setTimeout(resolve))
    }
  },
  /** Seats a finished run that is open anyway, unless it is there already. */
  addRun(file: string, scenario: Scenario, run: Run, about: GameAbout): void {
    if (!board.teams.some(({ run: { hash } }) => hash === run.hash)) seat(file, scenario, run, about)
  },
  remove(key: number): void {
    show({
      teams: board.teams.filter((team) => team.key !== key),
      refused: board.refused.filter((entry) => entry.key !== key),
    })
  },
  tag(key: number, tags: string[]): void {
    show({ teams: board.teams.map((team) => (team.key === key ? { ...team, tags } : team)) })
  },
  clear(): void {
    show({ teams: [], refused: [] })
  },
}
