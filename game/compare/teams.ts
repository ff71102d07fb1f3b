import { standing, type Issue, type Run, type Scenario, type Standing } from '../../engine/index.ts'
import type { GameAbout } from '../flow/about.ts'
import { ARCHIVE_BYTES, textsIn } from '../store/archive.ts'
import { judge } from '../store/judged.ts'
import { findScenario } from '../store/opening.ts'

/** Runs that a board takes; more cannot be read on one. */
export const MOST_TEAMS = 30

/** A run that was played again and found true. */
export interface Team {
  key: number
  file: string
  scenario: Scenario
  run: Run
  about: GameAbout
  standing: Standing
  tags: string[]
}

/** A file that has no place on the board, and why. */
export interface Refused {
  key: number
  file: string
  why: Issue | 'twice' | 'full' | 'too-large' | 'unreadable' | 'not-fetched'
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

const refuse = (file: string, why: Refused['why']): void =>
  show({ refused: [...board.refused, { key: ++lastKey, file, why }] })

function seat(file: string, scenario: Scenario, run: Run, about: GameAbout, stands: Standing): void {
  const same = board.teams.some((team) => team.run.hash === run.hash && team.about.team === about.team)
  if (same) return refuse(file, 'twice')
  if (board.teams.length >= MOST_TEAMS) return refuse(file, 'full')
  const shared = scenarios.get(scenario.hash) ?? scenario
  scenarios.set(scenario.hash, shared)
  const team = { key: ++lastKey, file, scenario: shared, run, about, standing: stands, tags: [] }
  show({ teams: [...board.teams, team] })
}

async function read(file: File): Promise<void> {
  if (file.size > ARCHIVE_BYTES) return refuse(file.name, 'too-large')
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refuse(file.name, 'unreadable')
  }
  for (const found of textsIn(file.name, bytes)) {
    const judged = await judge(found, findScenario)
    await breath()
    if (judged.ok) {
      const { file: name, scenario, run, about } = judged.value
      const stands = standing(scenario, run)
      await breath()
      seat(name, scenario, run, about, stands)
    } else refuse(judged.refused.file, judged.refused.issues[0])
    await breath()
  }
}

/** Lets the page draw and answer between two pieces of work. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

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
      // A scenario that could not be fetched is the affair of its own file: the others are read.
      await read(file).catch(() => refuse(file.name, 'not-fetched'))
      show({ reading: board.reading - 1 })
    }
  },
  /** Seats a finished run that is open anyway, unless it is there already. */
  addRun(file: string, scenario: Scenario, run: Run, about: GameAbout): void {
    if (!board.teams.some(({ run: { hash } }) => hash === run.hash))
      seat(file, scenario, run, about, standing(scenario, run))
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
}
