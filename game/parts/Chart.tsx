import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EChartsType } from 'echarts/core'
import { useT } from '../locales/hooks.ts'
import type { ChartOption } from './echarts.ts'
import { savePng, saveSvg } from './chart-file.ts'
import { inkOf, type ChartInk } from './ink.ts'
import { usePrinting } from './usePrinting.ts'

export type { ChartInk }

/** Fetches what draws charts; a screen that will show some calls it at once, so that the first of them need not wait. */
export const fetchCharts = () => import('./echarts.ts')

/** Pixels of the widest chart on paper: an A4 page between its margins, so that its text is as large as the page's. */
const PAPER_WIDTH = 690

/** The theme that each chart was last drawn in; it opens in the light one. */
const themed = new WeakMap<EChartsType, string>()

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
    // It also tells the size that the chart was opened with; drawing it again would be lost work.
    const observer = new ResizeObserver(([{ contentRect }]) => {
      if (opened && (opened.getWidth() !== contentRect.width || opened.getHeight() !== contentRect.height))
        opened.resize()
    })
    fetchCharts().then(
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
    const draw = (): void => {
      chart.setOption(option(inkOf(scheme)), { notMerge: true, lazyUpdate: true })
      // A chart without options takes no theme, so they come first; and a theme is a second drawing, so only once.
      if ((themed.get(chart) ?? 'light') !== scheme) chart.setTheme(scheme)
      themed.set(chart, scheme)
      chart.getZr().flush()
    }
    // What is printed does not wait, and is scaled to the column that it has on paper.
    if (printing) {
      chart.resize({ width: Math.min(chart.getWidth(), PAPER_WIDTH) })
      draw()
      const svg = element.current!.querySelector('svg')!
      svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`)
      return () => {
        svg.removeAttribute('viewBox')
        if (!chart.isDisposed()) chart.resize()
      }
    }
    // Each chart is drawn by itself, so that many do not halt the page.
    const soon = setTimeout(draw)
    return () => clearTimeout(soon)
  }, [chart, option, scheme, printing])

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
