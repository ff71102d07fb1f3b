import { cac } from './cac.ts'
import { compliance } from './compliance.ts'
import { kpi } from './kpi.ts'
import { memberShare } from './member-share.ts'
import { ordersKept } from './orders-kept.ts'
import { payingCustomers } from './paying-customers.ts'
import { penetration } from './penetration.ts'
import { repurchase } from './repurchase.ts'

/** Every kind of measure; a new one is its file and a line here. */
export const MEASURE_KINDS = [
  cac,
  compliance,
  kpi,
  memberShare,
  ordersKept,
  payingCustomers,
  penetration,
  repurchase,
] as const
