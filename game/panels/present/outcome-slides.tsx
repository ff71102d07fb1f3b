import type { Interval } from '../../flow/about.ts'
import { isInterval } from '../../flow/about.ts'
import { shownDesign, shownForecast, shownPlan, shownReport } from '../../flow/deck.ts'
import { useGame } from '../../flow/hooks.ts'
import { KPI_UNITS } from '../../flow/units.ts'
import { aboutOf, briefOf, forecastFiguresOf, targets as targetsOf } from '../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { useForecastName } from '../../parts/names.ts'
import { Scale } from '../../parts/Scale.tsx'
import { Passage, SheetPassages } from './Passage.tsx'

export function EvaluationSlide() {
  const t = useT()
  const say = useSay()
  const brief = useGame(briefOf)
  const plan = useGame(shownPlan)
  const forecast = useGame(shownForecast)
  const { warnings } = useGame(shownDesign)
  const range = useRange()
  const intervals = forecast ? [forecast.main, forecast.other].filter(isInterval) : []
  const lines = warnings.filter(({ low, high }) => low !== null || high !== null)
  const studies = [...new Set(plan.studies.map(({ study }) => study))]
  return (
    <div className="slide-two">
      <div>
        {intervals.length > 0 && (
          <div className="slide-part">
            <h3>{t('forecast.title')}</h3>
            <ul className="slide-list">
              {intervals.map((interval) => (
                <li key={interval.figure}>{range(interval)}</li>
              ))}
            </ul>
          </div>
        )}
        {lines.length > 0 && (
          <div className="slide-part">
            <h3>{t('slides.warnings')}</h3>
            <ul className="slide-list">
              {lines.map((line) => (
                <li key={line.figure}>{range(line)}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="slide-part">
          <h3>{t('slides.studies')}</h3>
          {studies.length === 0 ? (
            <p className="slide-fine slide-soft">{t('slides.noStudies')}</p>
          ) : (
            <ul className="slide-list">
              {studies.map((id) => {
                const study = brief.studies.find((candidate) => candidate.id === id)
                return study && <li key={id}>{say(study.name)}</li>
              })}
            </ul>
          )}
        </div>
      </div>
      <div>
        <SheetPassages parts={['evaluation', 'indicators']} />
      </div>
    </div>
  )
}

/** A figure with the ends that it is expected, or wanted, to stay within. */
function useRange(): (interval: Interval) => string {
  const t = useT()
  const figures = useGame(forecastFiguresOf)
  const figureName = useForecastName()
  const write = useFigure()
  return ({ figure: id, low, high }) => {
    const figure = figures.find((candidate) => candidate.id === id)
    if (!figure) return id
    const end = (value: number | null) => write(value, figure.unit)
    if (low === null) return t('slides.upTo', { figure: figureName(figure), high: end(high) })
    if (high === null) return t('slides.fromOn', { figure: figureName(figure), low: end(low) })
    return t('slides.between', { figure: figureName(figure), low: end(low), high: end(high) })
  }
}

export function RisksSlide() {
  const t = useT()
  return (
    <div className="slide-end">
      <div>
        <SheetPassages parts={['risks']} />
      </div>
      <p className="slide-large slide-smart">{t('slides.questions')}</p>
    </div>
  )
}

/** Figures that a presentation of results names. */
const NAMED = ['newCustomers', 'spend', 'cac', 'ltvToCac', 'conversionRate', 'retention', 'nps', 'roi'] as const

export function ResultsSlide() {
  const t = useT()
  const format = useFormat()
  const figure = useFigure()
  const targets = useGame(targetsOf)
  const report = useGame(shownReport)
  if (!report) return null
  return (
    <div className="slide-two">
      <div className="slide-scales">
        {targets.map((target) => {
          const state = report.targets.find(({ id }) => id === target.id)!
          return <Scale key={target.id} target={target} value={state.value} reached={state.reached} />
        })}
      </div>
      <div>
        <dl className="slide-figures">
          <div>
            <dt>{t('score.title')}</dt>
            <dd>
              {format.points(report.score.raw)} <span className="slide-soft slide-fine">{t('score.of')}</span>
            </dd>
          </div>
          {NAMED.map((name) => (
            <div key={name}>
              <dt>{t(`kpis.${name}.name`)}</dt>
              <dd>{figure(report.kpis[name], KPI_UNITS[name])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

export function LessonsSlide() {
  const t = useT()
  const { lessons, reflections } = useGame(aboutOf)
  const parts = (['keep', 'drop', 'start'] as const).filter((part) => lessons[part].trim() !== '')
  const last = reflections
    .toSorted((a, b) => b.round - a.round)
    .flatMap(({ answers }) => answers)
    .find((answer) => answer.trim() !== '')
  return (
    <div className="slide-end">
      {parts.map((part) => (
        <div key={part} className="slide-part">
          <h3>{t(`slides.lessons.${part}`)}</h3>
          <Passage text={lessons[part]} />
        </div>
      ))}
      {parts.length === 0 && last !== undefined && <Passage text={last} />}
      {parts.length === 0 && last === undefined && <p className="slide-plain slide-soft">{t('slides.noLessons')}</p>}
      <p className="slide-large slide-smart">{t('slides.questions')}</p>
    </div>
  )
}
