import { REPORT_FIGURES, type Report } from '../../../engine/index.ts'
import { benchmarkOf } from '../../flow/benchmarks.ts'
import { useGame } from '../../flow/hooks.ts'
import { KPI_UNITS } from '../../flow/units.ts'
import { briefOf } from '../../flow/views.ts'
import { useFigure, useT } from '../../locales/hooks.ts'
import { Figure } from '../../parts/Figure.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { Term } from '../../parts/Term.tsx'

/** Every key figure, with its formula on hover or focus. */
export function Kpis({ kpis }: { kpis: Report['kpis'] }) {
  const t = useT()
  const figure = useFigure()
  const { sector } = useGame(briefOf)
  const noteOf = (name: (typeof REPORT_FIGURES)[number]): string | undefined => {
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
            name={<Term means={t(`kpis.${name}.formula`)}>{t(`kpis.${name}.name`)}</Term>}
            value={kpis[name]}
            unit={KPI_UNITS[name]}
            note={noteOf(name)}
          />
        ))}
      </dl>
    </Sheet>
  )
}
