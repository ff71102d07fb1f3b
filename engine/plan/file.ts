import { z } from 'zod'
import type { Scenario } from '../model/compile.ts'
import type { Policy, Situation } from '../run/simulate.ts'
import { finding, pathText, type Issue, type Path, type Result } from '../scenario/issue.ts'
import { BOUNDS } from '../scenario/parts.ts'
import { checkShape } from '../scenario/shape.ts'
import { readYaml } from '../scenario/yaml.ts'
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
  z.array(z.number()).max(BOUNDS.weeks),
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
        settings: planSchema.shape.settings.default({}),
        studies: planSchema.shape.studies.default([]),
      }),
    )
    .min(1)
    .max(12),
  answers: z.record(z.string(), z.string()).default({}),
})
type PlanFile = z.infer<typeof planFile>

/** An issue and where in the file it is. */
interface Problem {
  issue: Issue
  path: Path
}

/**
 * A plan file's text (YAML or JSON) as a policy, or everything in which it is no plan file for the scenario. Settings carry
 * over to later rounds, spend does not. Whether a plan can be paid is checked when it is decided.
 */
export function loadPlanFile(scenario: Scenario, text: string, file: string): Result<Policy> {
  const read = readYaml(text, file)
  if (!read.ok) return read
  const source = read.value
  const shaped = checkShape(planFile, source.value)
  if ('findings' in shaped) return { ok: false, issues: [...source.issues, ...shaped.findings.map(source.locate)] }
  const problems = problemsOf(scenario, shaped.value)
  const issues = problems.map(({ issue: problem, path }) => {
    const { line, column } = source.locate(finding('invalid', path, { reason: problem.code }))
    return { ...problem, path: pathText(path), file, line, column }
  })
  if (source.issues.length + issues.length > 0) return { ok: false, issues: [...source.issues, ...issues] }
  return { ok: true, value: policyOf(scenario, shaped.value) }
}

function problemsOf({ spec }: Scenario, { scenario: id, rounds, answers }: PlanFile): Problem[] {
  const problems: Problem[] = []
  if (id !== spec.id)
    problems.push({
      issue: issue('plan-file-scenario-differs', '', { found: id, expected: spec.id }),
      path: ['scenario'],
    })
  if (rounds.length > spec.rounds.length)
    problems.push({
      issue: issue('plan-file-rounds', '', { found: rounds.length, expected: spec.rounds.length }),
      path: ['rounds'],
    })
  rounds.slice(0, spec.rounds.length).forEach(({ spend }, index) => {
    const weeks = spec.rounds[index]
    for (const [row, value] of Object.entries(spend)) {
      if (!Array.isArray(value) || value.length === weeks) continue
      problems.push({
        issue: issue('plan-file-weeks', '', { found: value.length, expected: weeks }),
        path: ['rounds', index, 'spend', row],
      })
    }
  })
  for (const [id, answer] of Object.entries(answers)) {
    const event = spec.events.find((candidate) => candidate.id === id)
    const known = event?.answers.map((candidate) => candidate.id) ?? []
    const path = ['answers', id]
    if (!event) problems.push({ issue: issue('unknown-event', '', { found: id }), path })
    else if (!known.includes(answer))
      problems.push({ issue: issue('unknown-answer', '', { found: answer, expected: known.join(', ') }), path })
  }
  return problems
}

function policyOf(scenario: Scenario, { rounds, answers }: PlanFile): Policy {
  const { spec, roundStarts } = scenario
  const spend: Plan['spend'] = {}
  rounds.forEach((round, index) => {
    const weeks = spec.rounds[index]
    for (const [row, value] of Object.entries(round.spend)) {
      const list =
        typeof value === 'number'
          ? new Array<number>(weeks).fill(value)
          : Array.isArray(value)
            ? value
            : shapeWeeks(value.amount, weeks, value.shape)
      if (!Object.hasOwn(spend, row)) spend[row] = new Array<number>(scenario.weeks).fill(0)
      list.forEach((yuan, week) => (spend[row][roundStarts[index] + week] = yuan))
    }
  })
  const plans: Plan[] = []
  spec.rounds.forEach((_, round) => {
    const before = plans[round - 1]
    const own = rounds[round]
    plans.push({
      spend,
      settings: { ...before?.settings, ...own?.settings },
      studies: [...(before?.studies ?? []), ...(own?.studies ?? [])],
    })
  })
  return {
    plan(situation) {
      const plan = plans[situation.due.kind === 'plan' ? situation.due.round : 0]
      // What was too dear from the start is left as it is, to be refused.
      const over = -situation.free(plan)
      return over > 0 && over > lostToEvents(situation) ? plan : fitToBudget(situation, plan)
    },
    answer: ({ due }) => (due.kind === 'event' && Object.hasOwn(answers, due.event) ? answers[due.event] : null),
  }
}

/** Yuan that events took since the start: cuts of the budget, and what answers cost. */
function lostToEvents({ brief, view }: Situation): number {
  const { money, weeks } = view()
  return Math.max(0, brief.budget - money.budget) + weeks.reduce((sum, { lines }) => sum + lines.cards, 0)
}
