import { LEDGER_LINES, type TeamView } from '../../../engine/index.ts'
import { useT } from '../../locales/hooks.ts'
import { Cell } from '../../parts/Figure.tsx'
import { Sheet } from '../../parts/Sheet.tsx'

/** What comes in is no part of the budget; fines, and what was promised beyond the envelope, are paid by the firm. */
const INCOME = ['revenue', 'serving', 'refunds', 'overdrawn', 'fines'] as const

/** Where the money went, by line of the ledger, and what the business earned. */
export function Cash({ view }: { view: TeamView }) {
  const t = useT()
  const sum = (line: (typeof LEDGER_LINES)[number]) => view.weeks.reduce((total, week) => total + week.lines[line], 0)
  const paid = LEDGER_LINES.filter((line) => !(INCOME as readonly string[]).includes(line))
  const used = paid.filter((line) => sum(line) !== 0)
  return (
    <Sheet title={t('cash.title')}>
      <table className="ledger">
        <caption>{t('cash.caption')}</caption>
        <tbody>
          {used.map((line) => (
            <tr key={line}>
              <th scope="row">{t(`ledger.${line}`)}</th>
              <Cell value={sum(line)} unit="yuan" />
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('cash.taken')}</th>
            <Cell value={view.money.taken} unit="yuan" />
          </tr>
          <tr>
            <th scope="row">{t('money.budget')}</th>
            <Cell value={view.money.budget} unit="yuan" />
          </tr>
        </tbody>
      </table>
      <table className="ledger" style={{ marginTop: 16 }}>
        <caption>{t('cash.business')}</caption>
        <tbody>
          {INCOME.filter((line) => line === 'revenue' || sum(line) !== 0).map((line) => (
            <tr key={line}>
              <th scope="row">{t(`ledger.${line}`)}</th>
              <Cell value={line === 'revenue' ? sum(line) : -sum(line)} unit="yuan" />
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
