import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EChartsType } from 'echarts/core'
import { useT } from '../locales/hooks.ts'
import type { ChartOption } from './echarts.ts'

/** Colours of the page, for a library that cannot read style sheets. */
export interface ChartInk {
  ink: string
  soft: string
  line: string
  paper: string
  accent: string
  wood: string
  font: string
}

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
  const scheme = useComputedColorScheme('light')

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
    chart?.setOption(option(inkOf(element.current!, scheme)), { notMerge: true })
  }, [chart, option, scheme])

  return (
    <figure aria-label={label} style={{ margin: 0 }}>
      <div ref={element} aria-hidden="true" style={{ height, width: '100%' }} />
      {failed && <figcaption className="small muted">{t('chart.failed')}</figcaption>}
    </figure>
  )
}

/** Read anew for each scheme: the style sheet answers for the one that is on. */
function inkOf(element: HTMLElement, _scheme: 'light' | 'dark'): ChartInk {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: colour('--mantine-color-text'),
    soft: colour('--ink-soft'),
    line: colour('--line'),
    paper: colour('--paper'),
    accent: colour('--accent'),
    wood: colour('--wood'),
    font: style.fontFamily,
  }
}
