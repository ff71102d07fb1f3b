import { useGame } from '../../flow/hooks.ts'
import { eventLog } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** The cards that came, what was answered, and what is told of it afterwards. */
export function EventLog() {
  const t = useT()
  const say = useSay()
  const entries = useGame(eventLog)
  return (
    <Sheet title={t('events.title')}>
      {entries.length === 0 ? (
        <p className="small muted" style={{ margin: 0 }}>
          {t('events.none')}
        </p>
      ) : (
        <ol className="event-log small">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="tiny muted">{t('run.week', { week: entry.week })}</span>
              <strong>{say(entry.name)}</strong>
              {entry.answer && (
                <span>
                  {t(entry.timedOut ? 'events.timedOut' : 'events.answered', { answer: say(entry.answer.name) })}
                  <span className="muted"> {say(entry.answer.outcome)}</span>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}
