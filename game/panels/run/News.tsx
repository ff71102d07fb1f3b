import { useGame } from '../../flow/hooks.ts'
import { news } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** What happened, the latest first. */
export function News() {
  const t = useT()
  const say = useSay()
  const weeks = useGame(news)
    .filter(({ items }) => items.length > 0)
    .toReversed()
  return (
    <Sheet title={t('run.news')}>
      {weeks.length === 0 ? (
        <p className="small muted" style={{ margin: 0 }}>
          {t('run.noNews')}
        </p>
      ) : (
        <ul className="news small">
          {weeks.flatMap(({ week, items }) =>
            items.map(({ kind, id, name }) => (
              <li key={`${week} ${kind} ${id}`}>
                <span className="muted nowrap">{t('run.week', { week })}</span>
                <span>
                  {say(name)}
                  {kind === 'claim' && <span className="bad"> {t('run.caught')}</span>}
                </span>
              </li>
            )),
          )}
        </ul>
      )}
    </Sheet>
  )
}
