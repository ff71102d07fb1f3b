import type { WeekView } from '../../../engine/index.ts'
import type { RunningView } from '../../flow/views.ts'
import type { FigureUnit } from '../../flow/units.ts'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { Spark } from './Spark.tsx'

const LINES = [
  { name: 'newCustomers', unit: 'count' },
  { name: 'visitors', unit: 'count' },
  { name: 'orders', unit: 'count' },
  { name: 'revenue', unit: 'yuan' },
  { name: 'spend', unit: 'yuan' },
] as const satisfies { name: keyof WeekView; unit: FigureUnit }[]

/** The books of the week that is shown, each figure with its way so far. */
export function WeekFigures({ view }: { view: RunningView }) {
  const t = useT()
  const figure = useFigure()
  const week = view.weeks.at(-1)
  return (
    <Sheet title={t('run.figures')}>
      <table className="ledger week-figures">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('run.figure')}</span>
            </th>
            <th scope="col">{t('run.thisWeek')}</th>
            <th scope="col">{t('run.soFar')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('run.course')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ name, unit }) => (
            <tr key={name}>
              <th scope="row">{t(`weekly.${name}`)}</th>
              <td>{figure(week?.[name] ?? null, unit)}</td>
              <td>
                {figure(
                  view.weeks.reduce((sum, one) => sum + one[name], 0),
                  unit,
                )}
              </td>
              <td className="week-spark">
                <Spark values={view.weeks.map((one) => one[name])} from={view.from} until={view.until} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
