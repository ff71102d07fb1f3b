import { useGame } from '../../flow/hooks.ts'
import { cohorts as cohortsOf } from '../../flow/views-review.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { Term } from '../../parts/Term.tsx'

/** Columns that fit beside the names. */
const COLUMNS = 6

/** Customers by when they came: how many of them stayed without a break until which week. */
export function Cohorts() {
  const t = useT()
  const format = useFormat()
  const cohorts = useGame(cohortsOf).filter(({ people }) => people > 0)
  const last = Math.max(0, ...cohorts.map(({ until, kept }) => until + kept.length - 1))
  const step = Math.max(1, Math.ceil(last / COLUMNS))
  const weeks = Array.from({ length: Math.ceil(last / step) }, (_, column) => last - column * step).toReversed()
  if (cohorts.length === 0) return null
  return (
    <Sheet title={<Term means={t('cohorts.means')}>{t('cohorts.title')}</Term>}>
      <div className="scroll-x">
        <table className="ledger cohorts">
          <caption>{t('cohorts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cohorts.came')}</th>
              <th scope="col">{t('cohorts.people')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {t('chart.week', { week })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ from, until, people, kept }, index) => (
              <tr key={from}>
                <th scope="row">
                  {from === 0 ? t('cohorts.start') : t('cohorts.round', { round: index, from, until })}
                </th>
                <td>{format.count(people)}</td>
                {weeks.map((week) => (
                  <td key={week} style={shade(kept[week - until])}>
                    {week < until ? '' : format.share(kept[week - until] ?? null, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}

/** The more stayed, the deeper; pale enough for the figure upon it. */
const shade = (share: number | undefined): React.CSSProperties | undefined =>
  share === undefined
    ? undefined
    : { background: `color-mix(in srgb, var(--accent) ${Math.round(share * 28)}%, transparent)` }
