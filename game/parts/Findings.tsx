import type { Brief, StudyAnswer } from '../../engine/index.ts'
import { useFormat, useSay, useT, useWords } from '../locales/hooks.ts'
import { Interval } from './Interval.tsx'
import { Sheet } from './Sheet.tsx'
import './findings.css'

type Finding = NonNullable<StudyAnswer['findings']>[number]

/** Answers of the studies that were bought, each figure with its 95 % interval. */
export function Findings({ answers, brief }: { answers: StudyAnswer[]; brief: Brief }) {
  const t = useT()
  const say = useSay()
  if (answers.length === 0) return null
  return (
    <Sheet title={t('findings.title')}>
      <p className="small muted review-note">{t('findings.note')}</p>
      {answers.map(({ order, ready, findings }) => {
        const study = brief.studies.find(({ id }) => id === order.study)!
        return (
          <section key={`${order.study} ${order.week} ${order.channel} ${order.segment}`} className="finding">
            <h3 className="finding-title">
              {say(study.name)} <span className="small muted">{t('findings.asked', { week: order.week })}</span>
            </h3>
            {findings === null ? (
              <p className="small muted">{t('findings.notYet', { week: ready })}</p>
            ) : (
              <Answer findings={findings} brief={brief} />
            )}
          </section>
        )
      })}
    </Sheet>
  )
}

/** A figure for every pair of a segment and something else reads as a grid; everything else as a list. */
function Answer({ findings, brief }: { findings: Finding[]; brief: Brief }) {
  const crossed = findings.every(
    (finding) => finding.figure === findings[0].figure && finding.segment && (finding.channel ?? finding.message),
  )
  return crossed ? <Grid findings={findings} brief={brief} /> : <List findings={findings} brief={brief} />
}

function Grid({ findings, brief }: { findings: Finding[]; brief: Brief }) {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const format = useFormat()
  const about = useAbout(brief)
  const write = writerOf(findings[0].figure, format)
  const keyOf = ({ channel, message }: Finding) => channel ?? message
  const rows = [...new Set(findings.map(keyOf))]
  const segments = brief.segments.filter(({ id }) => findings.some(({ segment }) => segment === id))
  return (
    <div className="scroll-x">
      <table className="ledger">
        <caption>{words(`findings.figures.${findings[0].figure}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('findings.about')}</th>
            {segments.map(({ id, name }) => (
              <th key={id} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">
                {about({ ...findings.find((finding) => keyOf(finding) === row)!, segment: undefined })}
              </th>
              {segments.map(({ id }) => {
                const finding = findings.find((candidate) => candidate.segment === id && keyOf(candidate) === row)
                return (
                  <td key={id} className="nowrap">
                    {finding && (
                      <>
                        {write(finding.value)}
                        <span className="tiny muted finding-range">
                          {t('findings.range', { low: write(finding.low), high: write(finding.high) })}
                        </span>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function List({ findings, brief }: { findings: Finding[]; brief: Brief }) {
  const t = useT()
  const words = useWords()
  const format = useFormat()
  const about = useAbout(brief)
  /** Figures of one kind share a scale; shares and counts would hide each other. */
  const scaleOf = (figure: string) => {
    const alike = findings.filter((finding) => finding.figure === figure)
    return { from: Math.min(0, ...alike.map(({ low }) => low)), to: Math.max(0, ...alike.map(({ high }) => high)) }
  }
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('findings.about')}</th>
            <th scope="col" className="left">
              {t('findings.figure')}
            </th>
            <th scope="col">{t('findings.value')}</th>
            <th scope="col">{t('findings.interval')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('findings.drawn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => {
            const write = writerOf(finding.figure, format)
            const name = about(finding) || t('findings.all')
            const again = index > 0 && name === (about(findings[index - 1]) || t('findings.all'))
            return (
              <tr key={index}>
                <th scope="row">{again ? <span className="visually-hidden">{name}</span> : name}</th>
                <td className="left">{words(`findings.figures.${finding.figure}`)}</td>
                <td>{write(finding.value)}</td>
                <td className="muted nowrap">
                  {t('findings.range', { low: write(finding.low), high: write(finding.high) })}
                </td>
                <td>
                  <Interval
                    {...{ low: finding.low, high: finding.high, value: finding.value }}
                    {...scaleOf(finding.figure)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Shares of people are written as percentages; the other figures are points, elasticities, factors or counts. */
const SHARES = ['aware', 'interested', 'active', 'audience']
const MONEY = ['rivalSpend']

function writerOf(figure: string, format: ReturnType<typeof useFormat>): (value: number) => string {
  if (SHARES.includes(figure)) return (value) => format.share(value)
  if (MONEY.includes(figure)) return format.money
  return (value) => format.count(value, 2)
}

function useAbout(brief: Brief): (finding: Finding) => string {
  const t = useT()
  const say = useSay()
  const message = brief.levers.find(({ id }) => id === 'message')
  return (finding) => {
    const parts = [
      brief.segments.find(({ id }) => id === finding.segment)?.name,
      brief.channels.find(({ id }) => id === finding.channel)?.name,
      message?.kind === 'choice' ? message.options.find(({ id }) => id === finding.message)?.name : undefined,
    ]
    return parts.flatMap((name) => (name ? [say(name)] : [])).join(t('app.separator'))
  }
}
