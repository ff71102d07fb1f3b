import { useGame } from '../../flow/hooks.ts'
import { ADVISED_RESERVE } from '../../flow/splits.ts'
import { briefOf, moneyOf, roundNow } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Term } from '../../parts/Term.tsx'

/** Where the budget is: taken, bound, set aside, free. One bar, the same figures below it. */
export function Money() {
  const t = useT()
  const format = useFormat()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const cost = useGame(moneyOf)
  const { budget, taken, spend, fixed, envelope, reserve } = cost
  const left = brief.rounds.length - round - 1
  const parts = [
    { id: 'taken', value: taken },
    { id: 'spend', value: spend },
    { id: 'fixed', value: fixed },
    { id: 'envelope', value: envelope },
  ] as const
  const whole = Math.max(budget, budget - reserve)
  const over = reserve < 0
  return (
    <div className="money">
      <div className="money-bar" aria-hidden="true">
        {parts.map(({ id, value }) => (
          <i key={id} data-part={id} style={{ width: `${(100 * value) / whole}%` }} />
        ))}
        {over && <b style={{ left: `${(100 * budget) / whole}%` }} />}
      </div>
      <dl className="money-lines small">
        <dt>{t('money.budget')}</dt>
        <dd>{format.exactMoney(budget)}</dd>
        {parts.map(({ id, value }) => (
          <div key={id} className="money-line">
            <dt>
              <i data-part={id} aria-hidden="true" />
              <Term means={t(`money.means.${id}`)}>{t(`money.${id}`)}</Term>
            </dt>
            <dd>{format.exactMoney(Math.round(value))}</dd>
          </div>
        ))}
        <dt className="money-sum">
          <Term means={t('money.means.reserve')}>{over ? t('money.over') : t('money.reserve')}</Term>
        </dt>
        <dd className={over ? 'money-sum bad' : 'money-sum'}>{format.exactMoney(Math.round(Math.abs(reserve)))}</dd>
      </dl>
      <p className="tiny money-note" aria-live="polite">
        {over ? (
          <span className="bad">{t('money.overNote')}</span>
        ) : left > 0 ? (
          <span className="muted">{t('money.leftFor', { count: left })}</span>
        ) : reserve < ADVISED_RESERVE.low * budget ? (
          <span className="warn">{t('money.thin')}</span>
        ) : (
          <span className="muted">{t('money.last')}</span>
        )}
      </p>
    </div>
  )
}
