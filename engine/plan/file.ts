import { z } from 'zod'
import type { Scenario } from '../model/compile.ts'
import type { Policy } from '../run/simulate.ts'
import type { Issue, Result } from '../scenario/issue.ts'
import { issue } from './issue.ts'
import { planSchema, type Plan } from './plan.ts'
import { fitToBudget } from './fit.ts'
import { shapeWeeks, SHAPES } from './shapes.ts'

/** Format of plan files. */
const FORMAT = 1

const amount = z.union([
  /** Yuan a week. */
  z.number(),
  /** Yuan of each week of the round. */
  z.array(z.number()).max(104),
  /** Yuan of the whole round in a shape. */
  z.strictObject({ amount: z.number(), shape: z.enum(SHAPES).default('even') }),
])

const planFile = z.strictObject({
  format: z.literal(FORMAT),
  scenario: z.string(),
  /** One per round; a missing last one repeats nothing: its spend is zero, its settings hold. */
  rounds: z
    .array(
      z.strictObject({
        spend: z.record(z.string(), amount).default({}),
        settings: planSchema.shape.settings,
        studies: planSchema.shape.studies,
      }),
    )
    .min(1)
    .max(12),
  answers: z.record(z.string(), z.string()).default({}),
})

/** A plan file's data (YAML or JSON, parsed) as a policy. Settings carry over to later rounds, spend does not. */
export function policyFromPlanFile(scenario: Scenario, data: unknown): Result<Policy, Issue[]> {
  const shape = planFile.safeParse(data)
  if (!shape.success) {
    return { ok: false, issues: shape.error.issues.map((problem) => issue('plan-malformed', problem.path.join('.'), { found: problem.message })) }
  }
  const { rounds, answers, scenario: id } = shape.data
  const { spec, roundStarts } = scenario
  const issues: Issue[] = []
  if (id !== spec.id) issues.push(issue('plan-file-scenario-differs', 'scenario', { found: id, expected: spec.id }))
  if (rounds.length > spec.rounds.length) issues.push(issue('plan-file-rounds', 'rounds', { found: rounds.length, expected: spec.rounds.length }))
  const spend: Plan['spend'] = {}
  rounds.slice(0, spec.rounds.length).forEach((round, index) => {
    for (const [row, value] of Object.entries(round.spend)) {
      const weeks = spec.rounds[index]
      if (Array.isArray(value) && value.length !== weeks) {
        issues.push(issue('plan-file-weeks', `rounds.${index}.spend.${row}`, { found: value.length, expected: weeks }))
        continue
      }
      const list = typeof value === 'number' ? new Array<number>(weeks).fill(value) : Array.isArray(value) ? value : shapeWeeks(value.amount, weeks, value.shape)
      if (!Object.hasOwn(spend, row)) spend[row] = new Array<number>(scenario.weeks).fill(0)
      list.forEach((yuan, week) => (spend[row][roundStarts[index] + week] = yuan))
    }
  })
  for (const event of Object.keys(answers)) {
    const known = spec.events.find((candidate) => candidate.id === event)
    if (!known) issues.push(issue('unknown-event', `answers.${event}`, { found: event }))
    else if (!known.answers.some((answer) => answer.id === answers[event])) {
      issues.push(issue('unknown-answer', `answers.${event}`, { found: answers[event], expected: known.answers.map((answer) => answer.id).join(', ') }))
    }
  }
  if (issues.length > 0) return { ok: false, issues }

  const plans: Plan[] = []
  for (let round = 0; round < spec.rounds.length; round++) {
    const before = plans[round - 1]
    const own = rounds[round]
    plans.push({
      spend,
      settings: { ...before?.settings, ...own?.settings },
      studies: [...(before?.studies ?? []), ...(own?.studies ?? [])],
    })
  }
  return {
    ok: true,
    value: {
      plan: (situation) => fitToBudget(situation, plans[situation.due.kind === 'plan' ? situation.due.round : 0]),
      answer: ({ due }) => (due.kind === 'event' && Object.hasOwn(answers, due.event) ? answers[due.event] : null),
    },
  }
}
