import { parse, stringify } from 'yaml'
import { toyText } from './toy-scenario.ts'

interface Named {
  id: string
  name: Record<string, string>
}

/** The toy scenario with as many channels and weeks, in two rounds, as the budget grid shall bear. */
export function wideToy(channels: number, weeks: number): string {
  const spec = parse(toyText()) as { rounds: number[]; channels: Named[]; proofs: Record<string, unknown> }
  const feed = spec.channels.find(({ id }) => id === 'feed')!
  while (spec.channels.length < channels) {
    const number = spec.channels.length + 1
    spec.channels.push({
      ...feed,
      id: `feed-${number}`,
      name: { 'zh-CN': `${feed.name['zh-CN']} ${number}`, en: `${feed.name['en']} ${number}` },
    })
    spec.proofs[`spend.feed-${number}`] = spec.proofs['spend.feed']
  }
  spec.rounds = [weeks / 2, weeks / 2]
  return stringify(spec)
}
