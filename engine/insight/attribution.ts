import type { Scenario } from '../model/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { Run } from '../run/run.ts'
import { CHANNEL_FIGURE, CHANNEL_FIGURES } from '../model/world.ts'
import { newCustomersOf, total } from '../score/outcome.ts'
import { lineOf } from './decisions.ts'
import { rerun, withoutChannel } from './outcome.ts'
import type { Analysis, Play } from './play.ts'
import { orders, stepsOf } from './shapley.ts'
import { noiseOf } from './statistics.ts'

/** New customers of a run by channel, in every way of counting; spend in yuan. */
export interface Attribution {
  /** Run as it was, and with the money of every channel unspent: what all channels together caused is the difference. */
  all: number
  none: number
  channels: {
    id: string
    spend: number
    claimed: number
    lastTouch: number
    /** Lost when this channel alone is taken out, on the same luck. */
    leaveOneOut: number
    /** Shapley share; the shares add up to all − none exactly. `noise` is half its 95 % interval from sampling the orders. */
    shapley: number
    noise: number
  }[]
}

/** Orders of channels that are sampled; a power of two, so that the shares are exact in binary and so is their sum. */
const ORDERS = 16

/** What platforms claimed, what last touch says, and what each channel truly caused. */
export function* attribution(scenario: Scenario, run: Run): Analysis<Attribution> {
  const { game, seed } = lineOf(scenario, run)
  const used = scenario.spec.channels.map(({ id }) => id).filter((id) => game.plans.some((plan) => spends(plan, id)))
  const without = used.map((channel) => [{ kind: 'without' as const, channel }])
  const all = orders(used.length, ORDERS)
  const seeds = [seed]
  const played = yield [
    { game, seeds, trials: [[], ...without] },
    ...all.map((order): Play => ({ game, seeds, trials: order.map((place) => without[place]), cumulative: true })),
  ]
  const [[whole, ...alone], ...paths] = played.map((trials) => trials.map((trial) => trial.newCustomers[0]))
  const { sum, pairs } = stepsOf(
    all,
    paths.map((path) => [whole, ...path]),
  )
  return {
    all: whole,
    none: paths[0].at(-1) ?? whole,
    channels: scenario.spec.channels.map(({ id }, c) => {
      const figure = (name: keyof typeof CHANNEL_FIGURE) =>
        total(run.results, ({ channels }) => channels[c * CHANNEL_FIGURES.length + CHANNEL_FIGURE[name]])
      const place = used.indexOf(id)
      return {
        id,
        spend: figure('spend') / 100,
        claimed: figure('claimed'),
        lastTouch: figure('lastTouch'),
        leaveOneOut: place < 0 ? 0 : whole - alone[place],
        // Steps take channels away, so each is the loss.
        shapley: place < 0 ? 0 : -sum[place] / ORDERS,
        noise: place < 0 ? 0 : noiseOf(pairs[place]),
      }
    }),
  }
}

const spends = (plan: Plan, channel: string): boolean => plan.spend[channel]?.some((yuan) => yuan > 0) === true

/** What each channel truly caused: new customers of the run less those of the same run without it, same luck (leave one out). */
export function leaveOneOut(scenario: Scenario, run: Run): { channel: string; incremental: number }[] {
  const all = total(run.results, newCustomersOf)
  return scenario.spec.channels.map(({ id }) => {
    if (!run.decisions.some((decision) => decision.kind === 'plan' && spends(decision.plan, id)))
      return { channel: id, incremental: 0 }
    return {
      channel: id,
      incremental: all - total(rerun(scenario, run, (plan) => withoutChannel(plan, id)).results, newCustomersOf),
    }
  })
}
