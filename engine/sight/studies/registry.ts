import { audienceReport } from './audience-report.ts'
import { holdoutTest } from './holdout-test.ts'
import { messageTest } from './message-test.ts'
import { priceTest } from './price-test.ts'
import { rivalReport } from './rival-report.ts'
import { satisfactionSurvey } from './satisfaction-survey.ts'
import { stageSurvey } from './stage-survey.ts'

/** Every kind of study; a new one is its file and a line here. */
export const STUDY_KINDS = [
  audienceReport,
  holdoutTest,
  messageTest,
  priceTest,
  rivalReport,
  satisfactionSurvey,
  stageSurvey,
] as const
