import { advance, type Decision, type Issue, type Result, type Run, type Scenario } from '../../engine/index.ts'
import type { GameContext } from './context.ts'

/* The decisions that a team takes, and what becomes of the game by them. */

/** What the engine makes of a decision; the only call that moves a run on. */
export function taken({ scenario, run }: GameContext, decision: Decision): Result<Run, Issue[]> {
  return advance(scenario!, run!, decision)
}

/** The game after a decision: moved on, or as it was with the engine's reasons. */
export function settled(context: GameContext, decision: Decision): Partial<GameContext> {
  const result = taken(context, decision)
  return result.ok ? { run: result.value, refused: [] } : { refused: result.issues }
}

/** The game after its plan was taken: the design behind the plan and the forecast are locked with it. */
export function sealed(context: GameContext): Partial<GameContext> {
  const after = settled(context, planDecision(context))
  if (!after.run) return after
  const { about, draft, run } = context
  const { design, forecast } = draft!
  const forecasts = [...about.forecasts, { ...forecast, round: roundOfDraft(run!) }]
  return { ...after, about: { ...about, design, forecasts } }
}

/** Why a decision cannot be taken; nothing where it can. */
export function reasons(context: GameContext, decision: Decision): Issue[] {
  const result = taken(context, decision)
  return result.ok ? [] : result.issues
}

export const planDecision = ({ run, draft }: GameContext): Decision => ({
  kind: 'plan',
  week: run!.world.week + 1,
  plan: draft!.plan,
})

export const answerDecision = ({ run, scenario }: GameContext, answer: string): Decision => ({
  kind: 'answer',
  week: run!.world.week + 1,
  event: dueEvent(scenario!, run!),
  answer,
})

export const timeoutDecision = ({ run, scenario }: GameContext): Decision => ({
  kind: 'timeout',
  week: run!.world.week + 1,
  event: dueEvent(scenario!, run!),
})

/** The round (from 0) that the draft is for. */
export const roundOfDraft = (run: Run): number => (run.due.kind === 'plan' ? run.due.round : 0)

const dueEvent = (scenario: Scenario, run: Run): string =>
  run.due.kind === 'event' ? scenario.spec.events[run.due.event].id : ''
