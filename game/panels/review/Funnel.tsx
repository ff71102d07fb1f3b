import type { TeamView } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { briefOf } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

type Step = 'newAware' | 'visitors' | 'trials' | 'newCustomers' | 'returns'

/** How many people took each step in the round, and what part of the step before that is. */
export function Funnel({ view, round }: { view: TeamView; round: number }) {
  const t = useT()
  const format = useFormat()
  const brief = useGame(briefOf)
  const from = brief.rounds.slice(0, round).reduce((sum, length) => sum + length, 0)
  const weeks = view.weeks.slice(from)
  const flow = (name: keyof TeamView['people'][number]['flows']) =>
    weeks.reduce((sum, week) => sum + week.people.reduce((of, { flows }) => of + flows[name], 0), 0)
  const values: Record<Step, number> = {
    newAware: flow('newAware'),
    visitors: flow('visitors'),
    trials: flow('trials'),
    newCustomers: weeks.reduce((sum, week) => sum + week.newCustomers, 0),
    returns: flow('returns') + flow('recovers'),
  }
  const steps: { id: Step; of?: Step }[] = [
    { id: 'newAware' },
    { id: 'visitors' },
    ...(values.trials > 0 ? [{ id: 'trials', of: 'visitors' } as const] : []),
    { id: 'newCustomers', of: 'visitors' },
    { id: 'returns' },
  ]
  const most = Math.max(1, ...steps.map(({ id }) => values[id]))
  return (
    <Sheet title={t('funnel.title')}>
      <table className="funnel small">
        <tbody>
          {steps.map(({ id, of }) => (
            <tr key={id}>
              <th scope="row">{t(`funnel.${id}`)}</th>
              <td className="funnel-bar" aria-hidden="true">
                <i style={{ width: `${(100 * values[id]) / most}%` }} />
              </td>
              <td className="funnel-value">{format.count(values[id])}</td>
              <td className="funnel-rate muted">
                {of && values[of] > 0 ? t('funnel.rate', { share: format.share(values[id] / values[of]) }) : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tiny muted" style={{ margin: '10px 0 0' }}>
        {t('funnel.note')}
      </p>
    </Sheet>
  )
}
