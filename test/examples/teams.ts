import {
  advance,
  anchored,
  decide,
  PLAYERS,
  start,
  type Plan,
  type Policy,
  type Run,
  type Scenario,
  type Situation,
} from '../../engine/index.ts'
import { readAbout, type GameAbout } from '../../game/flow/about.ts'
import { shippedAnchors, shippedScenarios } from '../support/shipped-scenarios.ts'

/*
 * Two teams of the case study in game/debrief/README.md. Their decisions follow a line of thought that can be put in
 * words, so that they can be made anew when the scenario or the model changes.
 */

const SCENARIO = 'online-course-launch'

/** The luck that both teams met. */
const SEED = 'classroom-7'

export const scenario: Scenario = anchored(
  shippedScenarios().find(({ spec }) => spec.id === SCENARIO)!,
  shippedAnchors(SCENARIO),
)

export interface ExampleTeam {
  file: string
  run: Run
  about: GameAbout
}

/** Facts that the Gulls' roles put on the table; the others stayed with who knew them. */
const TOLD = 9

const facts = scenario.spec.facts.map(({ id }) => id)

/** Opens the trial because a role said so, and follows what the platforms claim in everything else. */
function pines(): Policy {
  const base = policyOf('highest-claimed-roi')
  const halfAndHalf = policyOf('equal-split')
  return {
    plan: (situation) => {
      const [even, chased] = [halfAndHalf.plan(situation), base.plan(situation)]
      return { ...mixed(even, chased), settings: { ...chased.settings, 'trial.open': true } }
    },
    answer: () => null,
  }
}

/** Keeps a reserve, tests before it moves money, and acts on what its roles told. */
function gulls(): Policy {
  const base = policyOf('careful')
  const told = (situation: Situation): Situation => ({
    ...situation,
    facts: situation.facts.filter(({ id }) => facts.indexOf(id) % 2 === 0 && facts.indexOf(id) < 2 * TOLD),
  })
  return { plan: (situation) => base.plan(told(situation)), answer: (situation) => base.answer(told(situation)) }
}

const policyOf = (id: string): Policy => PLAYERS.find((player) => player.id === id)!.policy(SEED)

/** Half of each plan's money. */
function mixed(a: Plan, b: Plan): Plan {
  const rows = new Set([...Object.keys(a.spend), ...Object.keys(b.spend)])
  const at = (plan: Plan, row: string, week: number): number => plan.spend[row]?.[week] ?? 0
  const spend = Object.fromEntries(
    [...rows].map((row) => [
      row,
      Array.from({ length: scenario.weeks }, (_, week) => Math.floor((at(a, row, week) + at(b, row, week)) / 2)),
    ]),
  )
  return { ...a, spend }
}

function play(policy: Policy): Run {
  let run = start(scenario, SEED)
  while (run.due.kind !== 'end') {
    const next = advance(scenario, run, decide(scenario, run, policy))
    if (!next.ok) throw new Error(JSON.stringify(next.issues))
    run = next.value
  }
  return run
}

const sheet = {
  goal: 'A thousand paying students net of refunds in three months, without selling the course cheap.',
  persona: '28, office clerk, wants to move into data work; free after nine in the evening, afraid of not keeping up.',
}

/** Both teams of the case study with what they wrote. */
export function exampleTeams(): [ExampleTeam, ExampleTeam] {
  return [
    {
      file: 'pines.json',
      run: play(pines()),
      about: readAbout({
        team: 'The Pines',
        colour: 'moss',
        people: people('Lin', 'Zhou', 'Wu', 'Zhao', 'Qian'),
        told: facts.filter((id) => id === 'trial-buyers'),
        design: {
          goal: { target: 'paying-students', value: 1000, week: 13, why: 'The platforms report twice what we need.' },
          segments: ['switchers'],
          positioning: 'The course that everybody sees everywhere.',
          sheet: { ...sheet, channels: 'Start evenly, then put the money where the platforms report the best return.' },
        },
        forecasts: forecasts([
          [350, 450],
          [700, 800],
          [1000, 1150],
        ]),
        reflections: [{ round: 1, answers: ['Reported customers are up again, so we stay the course.'] }],
        lessons: {
          keep: 'The trial class.',
          drop: 'Believing each platform by itself.',
          start: 'One holdout test a round.',
        },
      }),
    },
    {
      file: 'gulls.json',
      run: play(gulls()),
      about: readAbout({
        team: 'The Gulls',
        colour: 'sea',
        people: people('Han', 'Sun', 'He', 'Tang', 'Song'),
        told: facts.filter((_, at) => at % 2 === 0 && at < 2 * TOLD),
        design: {
          goal: {
            target: 'paying-students',
            value: 900,
            week: 13,
            why: 'Former students were never asked to recommend.',
          },
          segments: ['switchers', 'upskillers'],
          positioning: 'Write your first small program before you decide.',
          sheet: {
            ...sheet,
            channels: 'A little everywhere, then by holdout tests; own channels and friends carry the rest.',
          },
        },
        forecasts: forecasts([
          [200, 420],
          [450, 850],
          [700, 1250],
        ]),
        reflections: [{ round: 1, answers: ['The test of the feed showed next to nothing; we move that money.'] }],
        lessons: {
          keep: 'Role by role round the table before each plan.',
          drop: 'The late discount.',
          start: 'More advisers earlier.',
        },
      }),
    },
  ]
}

function people(...names: string[]) {
  const roles = ['marketing-director', 'product-manager', 'content-planner', 'channel-operator', 'data-analyst']
  return names.map((name, at) => ({ name, roles: [roles[at]] }))
}

/** Sealed intervals for paying students by the end of each round, and beside them the acquisition cost. */
const forecasts = (ends: [number, number][]) =>
  ends.map(([low, high], round) => ({
    round,
    main: { figure: 'target.paying-students', low, high },
    other: { figure: 'cac', low: 500, high: 1000 },
    reason: 'From the brief, the season and what the round before brought.',
  }))
