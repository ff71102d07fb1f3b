import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerTheme, use as include, type ComposeOption, type EChartsType } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'
import { chartTheme } from './ink.ts'

include([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])
registerTheme('light', chartTheme('light'))
registerTheme('dark', chartTheme('dark'))

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
>

/** A chart in an element, drawn as SVG so that it prints sharply and takes the page's fonts. */
export const openChart = (element: HTMLElement): EChartsType => init(element, 'light', { renderer: 'svg' })
