import type { ReactNode } from 'react'
import { RATIOS, REPORT_FIGURES, type RatioName, type Report } from '../../../engine/index.ts'
import { benchmarkOf } from '../../flow/benchmarks.ts'
import { useGame } from '../../flow/hooks.ts'
import { KPI_UNITS } from '../../flow/units.ts'
import { briefOf } from '../../flow/views.ts'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Figure } from '../../parts/Figure.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { Term } from '../../parts/Term.tsx'

type ReportFigure = (typeof REPORT_FIGURES)[number]

const isRatio = (name: ReportFigure): name is RatioName => Object.hasOwn(RATIOS, name)

/** Every key figure, with its formula and what went into it on hover or focus. */
export function Kpis({ kpis, ratios }: Pick<Report, 'kpis' | 'ratios'>) {
  const t = useT()
  const figure = useFigure()
  const { sector } = useGame(briefOf)
  const meansOf = (name: ReportFigure): ReactNode => {
    const formula = t(`kpis.${name}.formula`)
    if (!isRatio(name) || kpis[name] === null) return formula
    const [part, whole] = RATIOS[name]
    const inputs = t('result.inputs', {
      part: figure(ratios[name].part, KPI_UNITS[part]),
      whole: figure(ratios[name].whole, KPI_UNITS[whole]),
      value: figure(kpis[name], KPI_UNITS[name]),
    })
    return (
      <>
        {formula}
        <br />
        {inputs}
      </>
    )
  }
  const noteOf = (name: ReportFigure): string | undefined => {
    const mean = benchmarkOf(sector, name)
    return mean === null
      ? undefined
      : t(`benchmarks.${mean.of}`, { value: figure(mean.value, KPI_UNITS[name]), sector: t(`sectors.${sector}`) })
  }
  return (
    <Sheet title={t('result.kpis')}>
      <dl className="figures kpis">
        {REPORT_FIGURES.map((name) => (
          <Figure
            key={name}
            id={`kpis.${name}`}
            name={<Term means={meansOf(name)}>{t(`kpis.${name}.name`)}</Term>}
            value={kpis[name]}
            unit={KPI_UNITS[name]}
            note={noteOf(name)}
          />
        ))}
      </dl>
    </Sheet>
  )
}
