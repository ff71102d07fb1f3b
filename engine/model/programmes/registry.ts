import { boost } from './boost.ts'
import { commission } from './commission.ts'
import { coupon } from './coupon.ts'
import { groupBuy } from './group-buy.ts'
import { referral } from './referral.ts'
import { tiers } from './tiers.ts'

/** Every kind of programme; a new one is its file and a line here. */
export const PROGRAMME_KINDS = [boost, commission, coupon, groupBuy, referral, tiers] as const
