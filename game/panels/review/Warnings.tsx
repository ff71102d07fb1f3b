import { useGame } from '../../flow/hooks.ts'
import { warningStates } from '../../flow/views-review.ts'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Cross, Tick } from '../../parts/icons.tsx'
import { useForecastName } from '../../parts/names.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** The team's own warning lines: which were crossed. */
export function Warnings() {
  const t = useT()
  const figure = useFigure()
  const nameOf = useForecastName()
  const states = useGame(warningStates)
  return (
    <Sheet title={t('warnings.title')}>
      {states.length === 0 ? (
        <p className="small muted" style={{ margin: 0 }}>
          {t('warnings.none')}
        </p>
      ) : (
        <ul className="guards small">
          {states.map(({ figure: id, named, low, high, value, crossed }) => (
            <li key={id} className={crossed ? 'bad' : 'good'}>
              {crossed ? <Cross /> : <Tick />}
              <span className="guard-text">
                {nameOf(named)} <strong>{figure(value, named.unit)}</strong>{' '}
                <span className="muted">
                  {[
                    low === null ? '' : t('targets.atLeast', { value: figure(low, named.unit) }),
                    high === null ? '' : t('targets.atMost', { value: figure(high, named.unit) }),
                  ]
                    .filter((text) => text !== '')
                    .join(t('app.separator'))}
                </span>{' '}
                {t(crossed ? 'warnings.crossed' : 'warnings.kept')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
