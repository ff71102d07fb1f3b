import { useGame } from '../../../flow/hooks.ts'
import { reserveAtPace, splitsNow } from '../../../flow/planning.ts'
import { ADVISED_RESERVE, type Maturity, type Purpose, type Split } from '../../../flow/splits.ts'
import { moneyOf } from '../../../flow/views.ts'
import { useFormat, useT } from '../../../locales/hooks.ts'
import { Term } from '../../../parts/Term.tsx'
import { Fold } from '../Fold.tsx'

/** The round's money against the two splits of the course, and the reserve against what it advises. */
export function Splits() {
  const t = useT()
  const format = useFormat()
  const { total, purpose, maturity } = useGame(splitsNow)
  const { share, state } = useReserve()
  const parts = maturity.map(({ part, share: own }) => `${t(`tags.${part}`)} ${format.share(own, 0)}`)
  return (
    <Fold
      title={t('splits.title')}
      note={
        <>
          {`${total === 0 ? t('splits.nothing') : parts.join(' · ')} · `}
          <span className={state === 'thin' ? 'warn' : undefined}>
            {t('splits.kept', { share: format.share(share, 0) })}
          </span>
        </>
      }
    >
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
    </Fold>
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

/** What will be left at this pace, and how that is beside what the course advises. */
function useReserve(): { reserve: number; share: number; state: 'thin' | 'fit' | 'ample' } {
  const reserve = useGame(reserveAtPace)
  const { budget } = useGame(moneyOf)
  const share = reserve / budget
  const state = share < ADVISED_RESERVE.low ? 'thin' : share > ADVISED_RESERVE.high ? 'ample' : 'fit'
  return { reserve, share, state }
}

function Reserve() {
  const t = useT()
  const format = useFormat()
  const { reserve, share, state } = useReserve()
  const place = (value: number): string => `${(100 * Math.min(MOST_SHOWN, Math.max(0, value))) / MOST_SHOWN}%`
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
