import { shippedScenarios } from './shipped-scenarios.ts'
import { compile } from '../../engine/model/compile.ts'
import { simulate } from '../../engine/run/simulate.ts'
import { usualLife, endlessValue } from '../../engine/score/lifetime.ts'
import { newCustomersOf, total } from '../../engine/score/outcome.ts'
import { LINE } from '../../engine/model/ledger.ts'
import { BOUNDS } from '../../engine/scenario/parts.ts'
for (const s0 of shippedScenarios()) {
  const { spec } = s0
  const eq = (period: number, f: number) => { let sum = 0; for (let s = 0; s < s0.segments; s++) for (let k = 0; k < s0.classes; k++) { const l = usualLife(s0, s, k); const r = Math.min(0.999999, Math.pow(1 - l.leave, period) * f); sum += s0.classOdds[k] * s0.segmentConstants[s].people * endlessValue({ ...l, leave: 1 - Math.pow(r, 1 / period) }, s0.weeklyDiscount).active } return sum }
  console.log(spec.id, 'equity elasticity per year, quarter, month:', [52, 13, 4].map((p) => ((eq(p, 1.01) / eq(p, 1) - 1) / 0.01).toFixed(2)).join(' '))
  const long = compile({ ...spec, rounds: [104], events: [], budget: spec.budget * 104 / s0.weeks, channels: spec.channels.map((c) => ({ ...c, maximum: BOUNDS.yuan })), content: { ...spec.content, maximum: BOUNDS.yuan }, market: { seasons: [], demand: { ...spec.market.demand, spread: 0 }, rival: { ...spec.market.rival, spread: 0, reaction: 0 }, conditions: [] } }, s0.hash)
  const rows = [...spec.channels.map((c) => c.id), 'content']
  const weekly = long.spec.budget * 0.9 / 104 / rows.length
  const plan = (f: number) => ({ spend: Object.fromEntries(rows.map((r) => [r, Array.from({ length: 104 }, () => weekly * f)])), settings: {}, studies: [] })
  for (const f of [0, 1]) { const run = simulate(long, 'x', { plan: () => plan(f), answer: () => null }, { mode: 'expected', counterfactual: true })
  for (const w of [0, 12, 25, 51, 60, 103]) { const r = run.results[w]; console.log(f, w + 1, 'loads', [...r.loads].map((x) => x.toFixed(2)).join(' '), 'new', newCustomersOf(r).toFixed(0), 'rev', (r.lines[LINE.revenue] / 100).toFixed(0), 'refused', r.refused.toFixed(0), 'q', r.quality.toFixed(3)) } 
  console.log('env used', run.world.envelopeUsed/100, run.prepared!.envelope/100) }
}
