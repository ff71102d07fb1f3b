import { budget } from './budget.ts'
import { dial } from './dial.ts'
import { pay } from './pay.ts'

/** Every kind of effect; a new one is its file and a line here. */
export const EFFECT_KINDS = [dial, budget, pay] as const
