/** Transitions on which a channel can act, in the order of `Scenario.betas`. */
export const TRANSITIONS = ['awareness', 'interest', 'trial', 'use', 'purchase', 'return', 'order'] as const
export type Transition = (typeof TRANSITIONS)[number]
export const T = Object.fromEntries(TRANSITIONS.map((name, index) => [name, index])) as Record<Transition, number>
