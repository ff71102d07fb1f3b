import { CONTACT_STAGES, WINDOWS } from '../scenario/parts.ts'
import type { ScenarioSpec } from '../scenario/schema.ts'
import { PROGRAMME_KINDS } from '../model/programmes/registry.ts'
import type { ProgrammeKind } from '../model/programmes/kind.ts'
import type { Lever } from './levers.ts'

/** The spend row of content beside the channels' rows. */
export const CONTENT = 'content'

export function programmeKindOf(kind: string): ProgrammeKind {
  return PROGRAMME_KINDS.find((candidate) => candidate.schema.shape.kind.value === kind) as unknown as ProgrammeKind
}

/** Everything that a team can set in a scenario, in the order of the forms. */
export function listLevers(spec: ScenarioSpec): Lever[] {
  const { offer, contact } = spec
  const levers: Lever[] = []
  levers.push({
    id: 'focus',
    role: 'marketing-director',
    label: 'focus',
    kind: 'mix',
    start: Object.fromEntries(spec.segments.map((segment) => [segment.id, 1])),
    parts: spec.segments.map(({ id, name }) => ({ id, name })),
  })
  levers.push({
    id: 'envelope',
    role: 'marketing-director',
    label: 'envelope',
    kind: 'number',
    unit: 'yuan',
    start: spec.envelope.start,
    low: 0,
    high: spec.envelope.maximum,
    step: 1000,
  })
  const { list, low, high, step, name, about } = offer.price
  if (low < high)
    levers.push({
      id: 'price',
      role: 'product-manager',
      name,
      about,
      label: 'price',
      kind: 'number',
      unit: 'yuan',
      start: list,
      low,
      high,
      step,
    })
  if (offer.discount)
    levers.push({
      id: 'discount',
      role: 'product-manager',
      name: offer.discount.name,
      about: offer.discount.about,
      label: 'discount',
      kind: 'number',
      unit: 'share',
      start: 0,
      low: 0,
      high: offer.discount.high,
      step: 0.01,
    })
  if (offer.trial) {
    const { trial } = offer
    levers.push({
      id: 'trial.open',
      role: 'product-manager',
      name: trial.name,
      about: trial.about,
      label: 'trial.open',
      kind: 'switch',
      start: trial.open,
    })
    levers.push({
      id: 'trial.price',
      role: 'product-manager',
      name: trial.name,
      about: trial.about,
      label: 'trial.price',
      kind: 'number',
      unit: 'yuan',
      ...trial.price,
    })
  }
  for (const resource of spec.resources) {
    if (resource.units.low === resource.units.high) continue
    levers.push({
      id: `staff.${resource.id}`,
      role: 'product-manager',
      name: resource.name,
      about: resource.about,
      label: 'staff',
      kind: 'number',
      unit: 'people',
      ...resource.units,
    })
  }
  if (spec.messages.length > 1) {
    levers.push({
      id: 'message',
      role: 'content-planner',
      label: 'message',
      kind: 'choice',
      start: spec.messages[0].id,
      options: spec.messages.map(({ id, name, about }) => ({ id, name, about })),
    })
  }
  if (spec.claims.length > 0) {
    levers.push({
      id: 'claims',
      role: 'content-planner',
      label: 'claims',
      kind: 'several',
      start: [],
      options: spec.claims.map(({ id, name, about }) => ({ id, name, about })),
    })
  }
  if (spec.channels.some((channel) => channel.timed)) {
    levers.push({
      id: 'windows',
      role: 'content-planner',
      label: 'windows',
      kind: 'mix',
      start: Object.fromEntries(WINDOWS.map((window) => [window, 1])),
      parts: WINDOWS.map((window) => ({ id: window, label: `window.${window}` })),
    })
  }
  if (spec.content.variants.high > 1) {
    levers.push({
      id: 'variants',
      role: 'content-planner',
      label: 'variants',
      kind: 'number',
      unit: 'number',
      start: spec.content.variants.start,
      low: 1,
      high: spec.content.variants.high,
      step: 1,
    })
  }
  levers.push({
    id: `spend.${CONTENT}`,
    role: 'content-planner',
    label: 'content',
    kind: 'spend',
    maximum: spec.content.maximum,
  })
  for (const channel of spec.channels) {
    levers.push({
      id: `spend.${channel.id}`,
      role: 'channel-operator',
      name: channel.name,
      about: channel.about,
      label: 'spend',
      kind: 'spend',
      maximum: channel.maximum,
    })
  }
  if (contact && spec.channels.some((channel) => channel.kind === 'owned')) {
    for (const stage of CONTACT_STAGES) {
      const range = contact.frequency[stage]
      if (range.low < range.high)
        levers.push({
          id: `contact.${stage}`,
          role: 'channel-operator',
          label: `contact.${stage}`,
          kind: 'number',
          unit: 'perWeek',
          ...range,
        })
    }
  }
  for (const programme of spec.programmes) levers.push(...programmeKindOf(programme.kind).levers(programme))
  return levers
}
