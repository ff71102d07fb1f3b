import { Title } from '@mantine/core'
import { useGame } from '../../../flow/hooks.ts'
import { reserveAtPace, splitsNow } from '../../../flow/planning.ts'
import { ADVISED_RESERVE, type Maturity, type Purpose, type Split } from '../../../flow/splits.ts'
import { moneyOf } from '../../../flow/views.ts'
import { useFormat, useT } from '../../../locales/hooks.ts'
import { Term } from '../../../parts/Term.tsx'

/** The round's money against the two splits of the course, and the reserve against what it advises. */
export function Splits() {
  const t = useT()
  const { total, purpose, maturity } = useGame(splitsNow)
  return (
    <section className="sheet" aria-labelledby="splits-title">
      <Title order={2} size="h4" id="splits-title">
        {t('splits.title')}
      </Title>
      <p className="small muted plan-about">{t('splits.about')}</p>
      <div className="splits">
        <SplitTable
          caption={t('splits.maturity')}
          means={t('splits.maturityMeans')}
          parts={maturity}
          empty={total === 0}
        />
        <SplitTable
          caption={t('splits.purpose')}
          means={t('splits.purposeMeans')}
          parts={purpose}
          empty={total === 0}
        />
        <Reserve />
      </div>
    </section>
  )
}

/** Bars as wide as the shares; a mark stands where the course has them. */
function SplitTable({
  caption,
  means,
  parts,
  empty,
}: {
  caption: string
  means: string
  parts: Split<Purpose | Maturity>[]
  empty: boolean
}) {
  const t = useT()
  const format = useFormat()
  return (
    <table className="split">
      <caption>
        <Term means={means}>{caption}</Term>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('splits.part')}</th>
          <th scope="col">{t('splits.drawn')}</th>
          <th scope="col">{t('splits.ours')}</th>
          <th scope="col">{t('splits.course')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, yuan, share, course }) => (
          <tr key={part}>
            <th scope="row">{t(`tags.${part}`)}</th>
            <td className="split-bar" title={format.exactMoney(Math.round(yuan))} aria-hidden="true">
              <i style={{ width: `${100 * share}%` }} />
              <b style={{ left: `${100 * course}%` }} />
            </td>
            <td className="split-share">{empty ? '—' : format.share(share, 0)}</td>
            <td className="muted split-share">{t('splits.courseShare', { share: format.share(course, 0) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Scale of the reserve: three times the most that the course advises. */
const MOST_SHOWN = 3 * ADVISED_RESERVE.high

function Reserve() {
  const t = useT()
  const format = useFormat()
  const reserve = useGame(reserveAtPace)
  const { budget } = useGame(moneyOf)
  const share = reserve / budget
  const place = (value: number): string => `${(100 * Math.min(MOST_SHOWN, Math.max(0, value))) / MOST_SHOWN}%`
  const state = share < ADVISED_RESERVE.low ? 'thin' : share > ADVISED_RESERVE.high ? 'ample' : 'fit'
  return (
    <div className="reserve">
      <p className="split-caption">
        <Term means={t('splits.reserveMeans')}>{t('splits.reserve')}</Term>
      </p>
      <div className="reserve-line" aria-hidden="true">
        <i
          style={{
            left: place(ADVISED_RESERVE.low),
            width: `${(100 * (ADVISED_RESERVE.high - ADVISED_RESERVE.low)) / MOST_SHOWN}%`,
          }}
        />
        <b style={{ left: place(share) }} />
      </div>
      <p className="small">
        {t('splits.reserveValue', { share: format.share(share, 0), amount: format.money(reserve) })}{' '}
        <span className={state === 'thin' ? 'warn' : 'muted'}>{t(`splits.reserveState.${state}`)}</span>
      </p>
    </div>
  )
}
