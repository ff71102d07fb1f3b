import type { TargetView } from '../flow/views.ts'
import { useFigure, useSay, useT } from '../locales/hooks.ts'
import './scale.css'

/** Part of the way from today to the goal at which a mark stands; the scale leaves room on both sides. */
function place(target: TargetView, value: number): number {
  const way = (value - target.today) / (target.goal - target.today)
  const [from, to] = [-0.15, 1.2]
  return (100 * (Math.min(to, Math.max(from, way)) - from)) / (to - from)
}

/** Every target on its scale, the main one first; with `states` also where each stands now. */
export function Scales({
  targets,
  states,
  gap,
}: {
  targets: readonly TargetView[]
  states: readonly { id: string; value: number | null; reached: boolean }[]
  gap: number
}) {
  return (
    <div style={{ display: 'grid', gap }}>
      {targets.map((target, index) => {
        const state = states.find(({ id }) => id === target.id)
        return (
          <Scale
            key={target.id}
            target={target}
            main={index === 0 && targets.length > 1}
            value={state?.value}
            reached={state?.reached}
          />
        )
      })}
    </div>
  )
}

/** A target on one scale from today to its goal, whichever way is better; `value` where it stands now. */
export function Scale({
  target,
  value,
  reached,
  main,
}: {
  target: TargetView
  value?: number | null
  reached?: boolean
  main?: boolean
}) {
  const t = useT()
  const say = useSay()
  const figure = useFigure()
  const write = (number: number | null) => figure(number, target.unit)
  const [today, goal] = [place(target, target.today), place(target, target.goal)]
  const now = value === undefined || value === null ? null : place(target, value)
  return (
    <div className="scale">
      <div className="scale-name">
        <span>
          {say(target.name)}
          {main && <span className="tiny muted"> · {t('targets.main')}</span>}
        </span>
        {value !== undefined && (
          <strong className={reached ? 'good' : undefined}>
            {write(value)}
            {reached !== undefined && (
              <span className="tiny scale-state">
                {value === null ? t('targets.none') : reached ? t('targets.reached') : t('targets.notYet')}
              </span>
            )}
          </strong>
        )}
      </div>
      <div className="scale-line" aria-hidden="true">
        <i className="scale-way" style={{ left: `${today}%`, width: `${goal - today}%` }} />
        {now !== null && (
          <i
            className={reached ? 'scale-done scale-reached' : 'scale-done'}
            style={{ left: `${Math.min(today, now)}%`, width: `${Math.abs(now - today)}%` }}
          />
        )}
        <i className="scale-tick" style={{ left: `${today}%` }} />
        <i className="scale-flag" style={{ left: `${goal}%` }} />
        {now !== null && (
          <i className={reached ? 'scale-now scale-reached' : 'scale-now'} style={{ left: `${now}%` }} />
        )}
      </div>
      <div className="scale-ends tiny muted">
        <span style={{ left: `${today}%` }}>{t('targets.today', { value: write(target.today) })}</span>
        <span style={{ left: `${goal}%` }}>{t('targets.goal', { value: write(target.goal) })}</span>
      </div>
    </div>
  )
}
