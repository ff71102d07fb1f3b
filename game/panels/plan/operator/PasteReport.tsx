import { CloseButton } from '@mantine/core'
import type { Pasted } from '../../../flow/paste.ts'
import { useGame } from '../../../flow/hooks.ts'
import { briefOf } from '../../../flow/views.ts'
import { useSay, useT } from '../../../locales/hooks.ts'

/** Refused cells that are named one by one. */
const SHOWN = 8

/** What was taken from a table, and every cell that was not, with its reason. */
export function PasteReport({ report, onClose }: { report: Pasted; onClose: () => void }) {
  const t = useT()
  const say = useSay()
  const { channels } = useGame(briefOf)
  const { cells, refused, outside, headings, named, cut } = report
  const nameOf = (row: string): string => {
    const channel = channels.find(({ id }) => id === row)
    return channel ? say(channel.name) : row
  }
  const nothing = cells.length === 0 && refused.length === 0 && outside === 0
  const notes = [
    cells.length > 0 && t('grid.pasted', { count: cells.length }),
    nothing && t('grid.nothing'),
    outside > 0 && t('grid.outside', { count: outside }),
    headings && t('grid.headings'),
    named && t('grid.named'),
    cut && t('grid.cut'),
  ].filter((note) => note !== false)
  return (
    <div className="grid-report small" aria-live="polite" data-refused={refused.length > 0 || undefined}>
      <CloseButton className="grid-close" size="sm" aria-label={t('grid.dismiss')} onClick={onClose} />
      {notes.length > 0 && <p>{notes.join(' ')}</p>}
      {refused.length > 0 && (
        <>
          <p>{t('grid.refused', { count: refused.length })}</p>
          <ul>
            {refused.slice(0, SHOWN).map(({ row, week, text, why }) => (
              <li key={`${row} ${week}`}>
                {t('grid.place', { name: nameOf(row), week: week + 1, text })} {t(`grid.why.${why}`)}
              </li>
            ))}
            {refused.length > SHOWN && <li>{t('grid.more', { count: refused.length - SHOWN })}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
