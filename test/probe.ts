import { decide, PLAYERS, simulate, start, type Plan } from '../engine/index.ts'
import { shippedScenarios } from './support/shipped-scenarios.ts'
for (const scenario of shippedScenarios()) {
  const d = decide(scenario, start(scenario, 'plan'), PLAYERS.find(p => p.id === 'equal-split')!.policy('plan'))
  const plan = (d as { plan: Plan }).plan
  const policy = { plan: () => plan, answer: () => null }
  const time = (n: number, f: (i: number) => void) => { for (let i = 0; i < 300; i++) f(i); const a = process.cpuUsage(); for (let i = 0; i < n; i++) f(i + 1000); const b = process.cpuUsage(a); return ((b.user + b.system) / 1000 / n).toFixed(3) }
  console.log(scenario.spec.id, scenario.weeks, scenario.segments, scenario.channels, 'sampled', time(1000, (i) => simulate(scenario, `b ${i}`, policy, { counterfactual: true })), 'expected', time(1000, () => simulate(scenario, '', policy, { counterfactual: true, mode: 'expected' })), 'fresh', time(500, (i) => simulate(scenario, `b ${i}`, { ...policy, plan: () => ({ ...plan }) }, { counterfactual: true })), 'recorded', time(300, (i) => simulate(scenario, `b ${i}`, policy, { counterfactual: true, recording: true })))
}
