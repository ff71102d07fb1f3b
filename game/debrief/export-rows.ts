import { calibration } from '../../engine/index.ts'
import { RUBRIC } from '../flow/about.ts'
import { forecastFigures, forecastOutcomes } from '../flow/forecasts.ts'
import { useSay, useT, useWords } from '../locales/hooks.ts'
import { useForecastName } from '../parts/names.ts'
import type { Findings } from './everything.ts'
import { useOver } from './over.ts'
import { PARTS, type Part } from './parts.ts'
import { useDecisionTexts } from './texts.ts'

type Cell = string | number | null

/** Everything that the debrief found, one figure a row: part, what, figure, value, low and high end, remark. */
export function useDebriefRows(): (findings: Findings) => Cell[][] {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const figureName = useForecastName()
  const { nameOf } = useDecisionTexts()
  const { scenario, run, about } = useOver()
  return (found) => {
    const rows: Cell[][] = [HEADS.map((head) => t(`debrief.export.${head}`))]
    const add = (
      part: Part,
      what: string,
      figure: string,
      value: Cell,
      low: Cell = null,
      high: Cell = null,
      remark = '',
    ) =>
      rows.push([
        `${PARTS.indexOf(part) + 1} ${t(`debrief.part.${part}.title`)}`,
        what,
        figure,
        value,
        low,
        high,
        remark,
      ])
    const roundName = (round: number | null) => (round === null ? '' : t('debrief.round', { round: round + 1 }))

    const figures = forecastFigures(scenario)
    for (const { sealed } of calibration(forecastOutcomes(scenario, run, about.forecasts)).forecasts) {
      const known = figures.find(({ id }) => id === sealed.figure)
      const name = known ? figureName(known) : sealed.figure
      add('forecasts', roundName(sealed.round), name, sealed.actual, sealed.low, sealed.high, sealed.reason)
    }
    for (const { round, choice, why } of about.votes)
      add('rewind', roundName(round), t('debrief.rewind.vote'), choice, null, null, why)
    for (const { id, claimed, lastTouch, leaveOneOut, shapley, noise } of found.attribution?.channels ?? []) {
      const channel = say(scenario.brief.channels.find((candidate) => candidate.id === id)!.name)
      add('attribution', channel, t('channels.claimed'), claimed)
      add('attribution', channel, t('channels.lastTouch'), lastTouch)
      add('attribution', channel, t('debrief.attribution.alone'), leaveOneOut)
      add('attribution', channel, t('debrief.attribution.share'), shapley, shapley - noise, shapley + noise)
    }
    if (found.luck) {
      const { realised, expected, low, high, percentile, sd, reached } = found.luck
      const name = (figure: 'realised' | 'expected' | 'percentile' | 'sd' | 'reached') =>
        t(`debrief.luck.figures.${figure}`)
      add('luck', '', name('realised'), realised)
      add('luck', '', name('expected'), expected, low, high)
      add('luck', '', name('percentile'), percentile)
      add('luck', '', name('sd'), sd)
      add('luck', '', name('reached'), reached)
    }
    for (const point of found.turning ?? []) {
      const { band, difference } = point.fork.score
      const way = t(point.direction === 'missed' ? 'debrief.turning.missed' : 'debrief.turning.kept')
      add('turning', nameOf(point), way, difference, band?.low ?? null, band?.high ?? null)
    }
    for (const { id, realised, expected, low, high } of found.players ?? []) {
      const name = words(`debrief.players.names.${id}`)
      add('players', name, t('debrief.players.realised'), realised)
      add('players', name, t('debrief.players.expected'), expected, low, high)
    }
    for (const { id, role, kept, worth } of found.facts ?? []) {
      const text = say(scenario.spec.facts.find((fact) => fact.id === id)!.text)
      const state = t(kept ? 'debrief.unshared.kept' : 'debrief.unshared.used')
      const band = worth?.band
      add('unshared', t(`roles.${role}`), state, band?.mean ?? null, band?.low ?? null, band?.high ?? null, text)
    }
    const ledger = found.why?.ledger
    for (const line of ledger?.lines ?? []) {
      const { value, noise } = line
      add(
        'why',
        `${nameOf(line)} ${roundName(line.round)}`.trim(),
        t('debrief.why.points'),
        value,
        value - noise,
        value + noise,
      )
    }
    if (ledger) {
      const { difference, low, high } = ledger.expected
      add('why', t('debrief.why.sum'), t('debrief.why.points'), ledger.difference)
      add('why', t('debrief.why.expectedName'), t('debrief.why.points'), difference, low, high)
    }
    for (const kind of ['self', 'peers', 'mentor'] as const) {
      for (const { by, marks, comment } of about[kind]) {
        const who = `${t(`debrief.review.${kind}.short`)} ${by}`.trim()
        for (const criterion of RUBRIC) add('review', who, t(`debrief.review.rubric.${criterion}`), marks[criterion])
        if (comment !== '') add('review', who, t(`debrief.review.${kind}.comment`), null, null, null, comment)
      }
    }
    for (const { by, feasibility, novelty, comment } of about.expert) {
      add('review', by, t('slides.expert.feasibility'), feasibility)
      add('review', by, t('slides.expert.novelty'), novelty)
      if (comment !== '') add('review', by, t('slides.expert.comment'), null, null, null, comment)
    }
    for (const part of ['keep', 'drop', 'start', 'team'] as const)
      if (about.lessons[part] !== '')
        add('review', t(`debrief.lessons.${part}`), '', null, null, null, about.lessons[part])
    return rows
  }
}

const HEADS = ['part', 'what', 'figure', 'value', 'low', 'high', 'remark'] as const
