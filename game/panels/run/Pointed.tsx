import type { Target } from '../../flow/stage.ts'
import type { RunningView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { usePointed } from './pointed.ts'
import { Trend } from './Trend.tsx'

/** The numbers behind what is pointed at on the stage, and their course so far; the room for it is always kept. */
export function Pointed({ view, target }: { view: RunningView; target: Target | null }) {
  const t = useT()
  const pointed = usePointed(view, target)
  return (
    <Sheet title={pointed?.name ?? t('stage.pointed')}>
      <div className="stage-told small" aria-live="polite">
        {pointed ? (
          <ul className="stage-facts">
            {pointed.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ) : (
          <p className="muted" style={{ margin: 0 }}>
            {t('stage.pointHint')}
          </p>
        )}
        {pointed && pointed.lines.length > 0 && view.weeks.length > 0 && (
          <Trend
            key={`${target!.kind} ${target!.id}`}
            name={t('stage.chartOf', { name: pointed.name })}
            lines={pointed.lines}
            weeks={view.weeks.length}
          />
        )}
      </div>
    </Sheet>
  )
}
