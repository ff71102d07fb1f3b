import type { Lever } from '../plan/levers.ts'
import { STUDY_KINDS } from './studies/registry.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'

/** What is public about a scenario before and during a game: no parameter of the model, no event to come. */
export interface Brief {
  id: string
  title: ScenarioSpec['title']
  summary: ScenarioSpec['summary']
  /** What stands on the table from the first day; how conditions and events look is told when they come. */
  looks: Omit<ScenarioSpec['looks'], 'conditions' | 'events'>
  sector: ScenarioSpec['sector']
  difficulty: number
  start: string
  weeks: number
  rounds: number[]
  timer: ScenarioSpec['timer']
  budget: number
  brief: ScenarioSpec['brief']
  levers: Lever[]
  segments: { id: string; name: ScenarioSpec['title']; about: ScenarioSpec['title']; people: number }[]
  channels: {
    id: string
    name: ScenarioSpec['title']
    about: ScenarioSpec['title']
    contact: ScenarioSpec['title']
    tags: ScenarioSpec['channels'][number]['tags']
    owned: boolean
    /** Yuan for 1,000 contacts today. */
    cost: number
    maximum: number
  }[]
  resources: { id: string; name: ScenarioSpec['title']; handles: number }[]
  programmes: {
    id: string
    name: ScenarioSpec['title']
    about: ScenarioSpec['title']
    tags: ScenarioSpec['channels'][number]['tags']
  }[]
  studies: {
    id: string
    kind: ScenarioSpec['studies'][number]['kind']
    name: ScenarioSpec['title']
    about: ScenarioSpec['title']
    price: number
    delay: number
    asks: readonly string[]
  }[]
  seasons: ScenarioSpec['market']['seasons']
  targets: {
    id: string
    name: ScenarioSpec['title']
    today: number
    goal: number
    better: 'up' | 'down'
    kind: string
  }[]
  guards: { id: string; name: ScenarioSpec['title']; bound: number; better: 'up' | 'down'; kind: string }[]
  roles: ScenarioSpec['roles']
  envelope: ScenarioSpec['envelope']
}

/** The public side of a scenario. */
export function briefOf(spec: ScenarioSpec, levers: Lever[]): Brief {
  const { conditions: _conditions, events: _events, ...looks } = spec.looks
  const named = ({ id, name, about }: { id: string; name: Brief['title']; about: Brief['title'] }) => ({
    id,
    name,
    about,
  })
  return {
    id: spec.id,
    title: spec.title,
    summary: spec.summary,
    looks,
    sector: spec.sector,
    difficulty: spec.difficulty,
    start: spec.start,
    weeks: spec.rounds.reduce((sum, length) => sum + length, 0),
    rounds: spec.rounds,
    timer: spec.timer,
    budget: spec.budget,
    brief: spec.brief,
    levers,
    segments: spec.segments.map((segment) => ({ ...named(segment), people: segment.people })),
    channels: spec.channels.map((channel) => ({
      ...named(channel),
      contact: channel.contact,
      tags: channel.tags,
      owned: channel.kind === 'owned',
      cost: channel.cost,
      maximum: channel.maximum,
    })),
    resources: spec.resources.map(({ id, name, handles }) => ({ id, name, handles })),
    programmes: spec.programmes.map((programme) => ({ ...named(programme), tags: programme.tags })),
    studies: spec.studies.map((study) => ({
      ...named(study),
      kind: study.kind,
      price: study.price,
      delay: study.delay,
      asks: asksOf(study.kind),
    })),
    seasons: spec.market.seasons,
    targets: spec.targets.map(({ id, name, today, goal, better, measure }) => ({
      id,
      name,
      today,
      goal,
      better,
      kind: measure.kind,
    })),
    guards: spec.guards.map(({ id, name, bound, better, measure }) => ({
      id,
      name,
      bound,
      better,
      kind: measure.kind,
    })),
    roles: spec.roles,
    envelope: spec.envelope,
  }
}

/** What a study of a kind wants to know when it is ordered. */
export function asksOf(kind: string): readonly string[] {
  return STUDY_KINDS.find((candidate) => candidate.schema.shape.kind.value === kind)!.asks
}
