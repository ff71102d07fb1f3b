import type { Target } from '../../flow/stage.ts'
import type { RunningView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { usePointed } from './pointed.ts'
import { Trend } from './Trend.tsx'

/**
 * The numbers behind what is pointed at on the stage, and their course so far; of the business while nothing is. The room
 * for it is always kept.
 */
export function Pointed({ view, target }: { view: RunningView; target: Target | null }) {
  const t = useT()
  const { name, facts, lines } = usePointed(view, target)
  return (
    <Sheet title={name}>
      {/* What changes by itself every week is not read out. */}
      <div className="stage-told small" aria-live={target ? 'polite' : 'off'}>
        <ul className="stage-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {lines.length > 0 && view.weeks.length > 0 && (
          <Trend
            key={target ? `${target.kind} ${target.id}` : 'business'}
            name={t('stage.chartOf', { name })}
            lines={lines}
            weeks={view.weeks.length}
          />
        )}
        {target === null && <p className="tiny muted stage-hint">{t('stage.pointHint')}</p>}
      </div>
    </Sheet>
  )
}
