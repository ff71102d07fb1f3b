import type { Report } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { aboutOf, planningTime } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** What makes the result verifiable by anybody. */
export function Record({ report }: { report: Report }) {
  const t = useT()
  const format = useFormat()
  const { minutes, pauses } = useGame(aboutOf).clock
  const used = useGame(planningTime)
  const paused = pauses.reduce((sum, { seconds }) => sum + seconds, 0)
  const rows = [
    ['seed', report.seed],
    ['engine', report.engine],
    ['scenario', `${report.scenario.id} · ${report.scenario.hash}`],
    ['hash', report.hash],
  ] as const
  return (
    <Sheet title={t('record.title')}>
      <p className="small muted review-note">{t('record.note')}</p>
      <dl className="record small">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`record.${name}`)}</dt>
            <dd data-figure={name} data-value={name === 'scenario' ? report.scenario.hash : value}>
              {value}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('record.planning')}</dt>
          <dd>
            {t('record.planned', { time: format.clock(used) })}
            {minutes !== null && t('record.allowed', { minutes })}
            {pauses.length > 0 && t('record.paused', { count: pauses.length, time: format.clock(paused) })}
          </dd>
        </div>
      </dl>
    </Sheet>
  )
}
