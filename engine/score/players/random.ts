import { ln } from '../../luck/math.ts'
import { generator } from '../../luck/tape.ts'
import type { Lever, Setting } from '../../plan/levers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Situation } from '../../run/simulate.ts'
import { rowsOf, spreadEvenly, type Player } from './player.ts'

/**
 * Random play: each lever uniform over its range, spend Dirichlet(1) over channels and content of a uniform share of what is
 * left, events answered uniformly. Settings whose cost the budget cannot bear move half-way back to today until it can.
 */
export const random: Player = {
  id: 'random',
  policy(seed) {
    const next = generator(`random player ${seed}`)
    return {
      plan(situation) {
        const past = situation.previous?.studies ?? []
        let settings: Plan['settings'] = Object.fromEntries(
          situation.brief.levers.flatMap((lever): [string, Setting][] =>
            lever.kind === 'spend' ? [] : [[lever.id, anyValue(lever, next)]],
          ),
        )
        const spend = Object.fromEntries(
          Object.entries(situation.previous?.spend ?? {}).map(([row, weeks]) => [
            row,
            weeks.slice(0, situation.played),
          ]),
        )
        const used = situation.previous ? situation.view().money : null
        for (let tries = 0; tries < 12 && situation.free({ spend, settings, studies: past }) < 0; tries++)
          settings = halfWayBack(situation, settings)
        if (used && situation.previous)
          settings.envelope = Math.max(
            Number(settings.envelope ?? 0),
            Number(situation.previous.settings.envelope ?? 0),
          )
        if (situation.free({ spend, settings, studies: past }) < 0) settings = situation.previous?.settings ?? {}
        const free = Math.max(0, situation.free({ spend, settings, studies: past }))
        const weights = new Map(rowsOf(situation).map((row) => [row, -ln(next())]))
        const spent = Object.values(spend).reduce((sum, weeks) => sum + weeks.reduce((of, yuan) => of + yuan, 0), 0)
        return spreadEvenly(situation, weights, settings, spent + free * next())
      },
      answer({ due }) {
        if (due.kind !== 'event') return null
        return due.answers[Math.floor(next() * due.answers.length)]
      },
    }
  },
}

function anyValue(lever: Exclude<Lever, { kind: 'spend' }>, next: () => number): Setting {
  switch (lever.kind) {
    case 'number': {
      const steps = Math.floor((lever.high - lever.low) / lever.step + 1e-9)
      return Math.min(lever.high, lever.low + lever.step * Math.floor(next() * (steps + 1)))
    }
    case 'switch':
      return next() < 0.5
    case 'choice':
      return lever.options[Math.floor(next() * lever.options.length)].id
    case 'several':
      return lever.options.filter(() => next() < 0.5).map((option) => option.id)
    case 'mix':
      return Object.fromEntries(lever.parts.map((part) => [part.id, next()]))
  }
}

function halfWayBack(situation: Situation, settings: Plan['settings']): Plan['settings'] {
  return Object.fromEntries(
    situation.brief.levers.flatMap((lever): [string, Setting][] => {
      if (lever.kind === 'spend') return []
      const value = settings[lever.id]
      return [[lever.id, lever.kind === 'number' ? (Number(value) + lever.start) / 2 : value]]
    }),
  )
}
