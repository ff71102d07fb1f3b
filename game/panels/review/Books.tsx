import type { TeamView } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { KPI_UNITS } from '../../flow/units.ts'
import { briefOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Cell, Figure } from '../../parts/Figure.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { Term } from '../../parts/Term.tsx'

const SHOWN = ['newCustomers', 'cac', 'conversionRate', 'averageOrderValue', 'repurchaseRate', 'retention'] as const
const ROUND_ROWS = [
  ['newCustomers', 'count'],
  ['orders', 'count'],
  ['revenue', 'yuan'],
  ['spend', 'yuan'],
  ['refused', 'count'],
] as const

/** Figures that a company finds in its own books, over the whole game, and this round beside the one before. */
export function Books({ view, round }: { view: TeamView; round: number }) {
  const t = useT()
  const brief = useGame(briefOf)
  const start = (index: number) => brief.rounds.slice(0, index).reduce((sum, length) => sum + length, 0)
  const sum = (index: number, name: (typeof ROUND_ROWS)[number][0]) =>
    view.weeks.slice(start(index), start(index + 1)).reduce((total, week) => total + week[name], 0)
  return (
    <Sheet title={t('books.title')}>
      <dl className="figures">
        {SHOWN.map((name) => (
          <Figure
            key={name}
            name={<Term means={t(`kpis.${name}.formula`)}>{t(`kpis.${name}.name`)}</Term>}
            value={view.kpis[name]}
            unit={KPI_UNITS[name]}
          />
        ))}
      </dl>
      <table className="ledger" style={{ marginTop: 16 }}>
        <thead>
          <tr>
            <th scope="col">{t('books.perRound')}</th>
            {round > 0 && <th scope="col">{t('calendar.round', { number: round })}</th>}
            <th scope="col">{t('calendar.round', { number: round + 1 })}</th>
          </tr>
        </thead>
        <tbody>
          {ROUND_ROWS.map(([name, unit]) => (
            <tr key={name}>
              <th scope="row">{t(`weekly.${name}`)}</th>
              {round > 0 && <Cell value={sum(round - 1, name)} unit={unit} />}
              <Cell value={sum(round, name)} unit={unit} strong />
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
