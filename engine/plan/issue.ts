import type { Issue } from '../scenario/issue.ts'

/** Every code that a plan, another decision or a run file can be refused with, and its parameters. Money in yuan. */
export interface PlanIssues {
  'plan-malformed': { found: string }
  'unknown-channel': { found: string }
  'too-many-weeks-planned': { found: number; high: number }
  'not-a-number': { found: string }
  negative: { found: number }
  'above-maximum': { found: number; high: number }
  'past-week-changed': { found: number; expected: number }
  'unknown-lever': { found: string }
  'wrong-setting': { found: string; expected: string }
  'out-of-range': { found: number | string; low: number; high: number }
  'unknown-option': { found: string; expected: string }
  'empty-mix': Record<never, never>
  'unknown-study': { found: string }
  'study-incomplete': { study: string }
  'study-field-unused': { study: string }
  'unknown-segment': { found: string }
  'tests-overlap': { study: string }
  'past-study-changed': { week: number }
  'envelope-already-used': { found: number; low: number }
  overspend: { over: number; budget: number }

  // Decisions
  'run-is-over': Record<never, never>
  'wrong-week': { found: number; expected: number }
  'decision-not-due': { found: string; expected: string }
  'event-not-due': { found: string; expected: string }
  'unknown-answer': { found: string; expected: string }
  'answer-too-dear': { cost: number; reserve: number }

  // Run files
  'run-too-large': { bytes: number; most: number }
  'run-not-json': { reason: string }
  'run-too-deep': { most: number }
  'run-not-a-mapping': Record<never, never>
  'run-format-unknown': { found: string; newest: number }
  'run-other-engine': { found: string; expected: string }
  'run-scenario-missing': { id: string }
  'run-scenario-differs': { id: string; found: string; expected: string }
  'run-seal-broken': { found: string; expected: string }
  'run-diverges': { week: number; found: string; expected: string }
  'run-decision-refused': { decision: number; week: number; code: string }
  'run-weeks-differ': { found: number; expected: number }
  'record-malformed': { found: string }

  // Anchors
  'anchors-malformed': { found: string }
  'anchors-stale': { found: string; expected: string }
  'anchors-reversed': { random: number; best: number }

  // Plan files
  'plan-file-scenario-differs': { found: string; expected: string }
  'plan-file-rounds': { found: number; expected: number }
  'plan-file-weeks': { found: number; expected: number }
  'unknown-event': { found: string }
}
export type PlanIssueCode = keyof PlanIssues

export const issue = <Code extends PlanIssueCode>(code: Code, path: string, params: PlanIssues[Code]): Issue => ({
  code,
  path,
  params: { ...params },
})
