import type { Report } from '../../../engine/index.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** What makes the result verifiable by anybody. */
export function Record({ report }: { report: Report }) {
  const t = useT()
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
      </dl>
    </Sheet>
  )
}
