import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EChartsType } from 'echarts/core'
import { useT } from '../locales/hooks.ts'
import type { ChartOption } from './echarts.ts'
import { savePng, saveSvg } from './chart-file.ts'
import { inkOf, type ChartInk } from './ink.ts'
import { usePrinting } from './usePrinting.ts'

export type { ChartInk }

/** A chart with a fixed height; its library is fetched when the first chart is wanted. The figures stand in a table too. */
export function Chart({
  option,
  label,
  height,
}: {
  option: (ink: ChartInk) => ChartOption
  label: string
  height: number
}) {
  const t = useT()
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [failed, setFailed] = useState(false)
  const printing = usePrinting()
  const shown = useComputedColorScheme('light')
  const scheme = printing ? 'light' : shown

  useEffect(() => {
    let gone = false
    let opened: EChartsType | null = null
    const observer = new ResizeObserver(() => opened?.resize())
    import('./echarts.ts').then(
      ({ openChart }) => {
        if (gone) return undefined
        opened = openChart(element.current!)
        observer.observe(element.current!)
        setChart(opened)
        return opened
      },
      () => setFailed(!gone),
    )
    return () => {
      gone = true
      observer.disconnect()
      opened?.dispose()
      setChart(null)
    }
  }, [])

  useEffect(() => {
    if (!chart) return
    // A chart without options takes no theme; so they come first, and are drawn with it.
    chart.setOption(option(inkOf(scheme)), { notMerge: true, lazyUpdate: true })
    chart.setTheme(scheme)
    // A page that is printed does not wait for the next frame.
    chart.getZr().flush()
  }, [chart, option, scheme])

  return (
    <figure aria-label={label} className="chart">
      <div ref={element} aria-hidden="true" style={{ height, width: '100%' }} />
      {failed && <figcaption className="small muted">{t('chart.failed')}</figcaption>}
      {chart && (
        <figcaption className="chart-save no-print">
          <button type="button" onClick={() => saveSvg(label, chart.renderToSVGString())}>
            SVG<span className="visually-hidden">{t('chart.save', { label })}</span>
          </button>
          <button
            type="button"
            onClick={() =>
              void savePng(label, chart.renderToSVGString(), chart.getWidth(), chart.getHeight(), inkOf(scheme).paper)
            }
          >
            PNG<span className="visually-hidden">{t('chart.save', { label })}</span>
          </button>
        </figcaption>
      )}
    </figure>
  )
}
