import { BAND, FONTS, LIFE, TEAMS, TONES, type Scheme } from '../tokens.ts'

/** The tokens of a scheme, for a library that cannot read style sheets. */
export function inkOf(scheme: Scheme) {
  const { ink, inkSoft, line, lineStrong, paper, accent, wood, warn, bad } = TONES[scheme]
  return {
    ...{ ink, soft: inkSoft, line, lineStrong, paper, accent, wood, warn, bad },
    ...{ font: FONTS.sans, teams: TEAMS[scheme], life: LIFE, band: BAND },
  }
}

export type ChartInk = ReturnType<typeof inkOf>

/** What all charts of a scheme have in common, as a theme of the library. Nothing moves by itself. */
export function chartTheme(scheme: Scheme): object {
  const { ink, soft, line, lineStrong, paper, accent, wood, font, teams } = inkOf(scheme)
  const small = { color: soft, fontFamily: font, fontSize: 11 }
  const axis = {
    axisLine: { lineStyle: { color: lineStrong } },
    axisTick: { show: false },
    axisLabel: small,
    nameTextStyle: small,
    splitLine: { lineStyle: { color: line } },
  }
  return {
    animation: false,
    color: [accent, wood, ...Object.values(teams)],
    textStyle: { fontFamily: font, color: ink },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    tooltip: {
      backgroundColor: paper,
      borderColor: lineStrong,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      axisPointer: { lineStyle: { color: soft }, shadowStyle: { color: line, opacity: 0.4 } },
      confine: true,
    },
    line: { symbolSize: 5, lineStyle: { width: 2 }, endLabel: small },
    bar: { barMaxWidth: 26, label: small },
  }
}
