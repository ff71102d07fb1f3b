import { generator } from '../luck/tape.ts'
import type { Text } from './parts.ts'
import type { ScenarioSpec } from './schema.ts'

/** Ranges of the factors by which a transfer round moves what a team has learned about (assumptions). */
const COST = { low: 0.7, high: 1.4 }
const STRENGTH = { low: 0.7, high: 1.35 }
const MESSAGE = { low: 0.75, high: 1.3 }
const PRICE = { low: 0.85, high: 1.2 }
const CHANCE = { low: 0.6, high: 1.4 }

/** Parts of one that a moved parameter is rounded to: fine enough for any rate, and readable in a file. */
const SCALE = 10_000

/**
 * The same task in a market that behaves otherwise: prices and strengths of channels, responses to messages, sensitivity to
 * price and the chances of events are moved, each by its own factor from the seed. Today's figures, levers and texts stay.
 * @returns the text of a scenario file (JSON, which is YAML)
 */
export function shiftedScenario(spec: ScenarioSpec, seed: string, title: Text): string {
  const next = generator(`transfer ${seed}`)
  const moved = (value: number, { low, high }: { low: number; high: number }): number => {
    return Math.round(value * (low + (high - low) * next()) * SCALE) / SCALE
  }
  const shifted: ScenarioSpec = {
    ...spec,
    title,
    channels: spec.channels.map((channel) => ({
      ...channel,
      cost: moved(channel.cost, COST),
      effects: Object.fromEntries(
        Object.entries(channel.effects).map(([transition, strength]) => [transition, moved(strength, STRENGTH)]),
      ) as typeof channel.effects,
    })),
    segments: spec.segments.map((segment) => ({
      ...segment,
      messages: Object.fromEntries(
        Object.entries(segment.messages).map(([message, response]) => [message, moved(response, MESSAGE)]),
      ),
      priceSensitivity: moved(segment.priceSensitivity, PRICE),
    })),
    events: spec.events.map((event) => ({ ...event, chance: Math.min(1, moved(event.chance, CHANCE)) })),
  }
  return JSON.stringify(shifted)
}
