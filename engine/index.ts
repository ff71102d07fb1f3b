/** The engine's only door. Scenario + Plan + Seed → Outcome. */
export { ENGINE } from './version.ts'

// Scenario
export { loadScenario } from './scenario/load.ts'
export { packScenario, unpackScenario, type PackedScenario } from './scenario/pack.ts'
export { scenarioJsonSchema } from './scenario/json-schema.ts'
export { BOUNDS } from './scenario/parts.ts'
export type { Anchors, Scenario } from './model/compile.ts'
export type { ScenarioSpec } from './scenario/schema.ts'
export type { Issue, Result, ScenarioIssues } from './scenario/issue.ts'
export { ROLES, STAGES, WINDOWS, type Role, type Stage, type Text, type Window } from './scenario/parts.ts'
export { LEDGER_LINES, type LedgerLine } from './model/ledger.ts'

// Plan
export { CONTENT } from './plan/lever-list.ts'
export type { Lever, LeverKind, Setting, Unit } from './plan/levers.ts'
export { emptyPlan, planSchema, type Plan, type StudyOrder } from './plan/plan.ts'
export { checkPlan, checkSetting } from './plan/check.ts'
export { planCost, type PlanCost } from './plan/cost.ts'
export { loadPlanFile } from './plan/file.ts'
export { SHAPES, shapeWeeks, type Shape } from './plan/shapes.ts'
export type { PlanIssueCode, PlanIssues } from './plan/issue.ts'

// Run
export { advance, reserveOf, start } from './run/advance.ts'
export type { Decision } from './run/decisions.ts'
export type { Due, Mode, Run } from './run/run.ts'
export { readRecord, recordOf, replay, type RunRecord } from './run/record.ts'
export { readRunFile, RUN_FILE_BYTES, verifyRunFile, writeRunFile, type About, type RunFile } from './run/file.ts'
export { decide, RefusedDecision, simulate, type Policy, type Situation } from './run/simulate.ts'
export { answerCost } from './model/events.ts'

// Sight
export { sight, roundOf, type EventView, type TeamView, type WeekView } from './sight/sight.ts'
export type { Brief } from './sight/brief.ts'
export type { StudyAnswer } from './sight/answers.ts'
export type { Finding } from './sight/studies/kind.ts'

// Score and insight
export { KPI_NAMES, RATIOS, REPORT_FIGURES, type KpiName, type Kpis, type RatioName } from './score/kpis.ts'
export type { GuardState, Score, TargetState } from './score/score.ts'
export { PLAYERS } from './score/players/registry.ts'
export type { Player } from './score/players/player.ts'
export { report, standing, type Report, type Standing } from './insight/report.ts'
export { anchored, anchorsFile, readAnchors, type AnchorsFile } from './score/anchors.ts'
export { balanceJobs, joined, playJob, BEST, type Job, type Series } from './insight/balance.ts'
export { answerJobs, screeningJobs } from './insight/answers.ts'
export { balanceReport, type Balance } from './insight/balance-report.ts'
export type { Bound } from './insight/bounds.ts'
export { evidence, type Evidence } from './insight/evidence.ts'
export { bestGame, polish, searchOn, startSearch, type Search } from './insight/search.ts'
export type { Game } from './insight/encode.ts'
export { conclude, playOut, publishedSeeds, type Analysis, type Play, type Played } from './insight/play.ts'
export {
  compareTeams,
  LUCK_SEEDS,
  luckAndSkill,
  type Comparison,
  type Luck,
  type Pair,
  type Verdict,
} from './insight/luck.ts'
export { attribution, type Attribution } from './insight/attribution.ts'
export { fork, type Change, type Fork, type Forked } from './insight/fork.ts'
export { compareInFull, whyBetter, type FullComparison, type LedgerEntry, type ScoreLedger } from './insight/why.ts'
export { calibration, quadrantOf, type Calibration, type ForecastResult, type Quadrant } from './insight/forecasts.ts'
export { referencePlayers, type Reference } from './insight/references.ts'
export { unsharedFacts, type FactWorth } from './insight/facts.ts'
export { turningPoints, type AlternativeId, type TurningPoint } from './insight/turning-points.ts'
export { customerView, type Cohort, type CustomerView } from './insight/customers.ts'
export { differences, lineOf, type Difference, type Line } from './insight/decisions.ts'
export { glassBox, type OpenCoefficient, type OpenFormula } from './insight/glass-box.ts'
export { FORMULA_IDS, type Formula, type FormulaId } from './insight/formulas.ts'
export { transferGain, transferOf, type Shift, type Transfer, type TransferGain } from './insight/transfer.ts'
