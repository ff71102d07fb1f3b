import { expm1, logistic } from '../luck/math.ts'
import { arrivals, drawsAt, SITE, some } from './chance.ts'
import { firstOrderPrice } from './customers.ts'
import { T } from './transitions.ts'
import { CONTACT, contactDrive, diluteOptOut, moveOptOut } from './contact.ts'
import { mediaDrive } from './media.ts'
import type { Week } from './week.ts'
import {
  AWARE,
  CLASS_FLOW,
  CLASS_FLOWS,
  FLOW,
  FLOWS,
  INTERESTED,
  SEGMENT_FIGURE,
  SEGMENT_FIGURES,
  TRIAL,
  UNAWARE,
  USING,
} from './world.ts'

/** Rows of the origins in `Scenario.classOdds` and `MediaNode.origins`. */
const [DIRECT, REFERRED, BARGAIN] = [0, 1, 2]

/**
 * Phase 6, hazards up to the first purchase, for one segment. Last stage first, every exit from the opening counts,
 * one move per person and week; competing exits are conditional binomials in a fixed order (purchase, step on, leave).
 */
export function movePeople(week: Week, s: number): void {
  const { scenario, world, chance, values, opening, media, contacts, prepared, result, tally } = week
  const { classes, dials, spec } = scenario
  const { drivers, offer } = spec
  const constants = scenario.segmentConstants[s]
  const luck = chance.segments
  const at = drawsAt(scenario, s, world.week)
  const row = s * (5 + 3 * classes)
  const flow = s * FLOWS.length
  const { first } = dials
  const { stocks } = world

  // Drivers that the logits share (differences from today, so that the scenario's chances are today's).
  const brand = media.brand[s] - constants.brand
  const value = values[first.benefit + s] - values[first.effort + s] - values[first.risk + s]
  const feeling =
    drivers.quality * (world.quality - spec.service.quality) +
    drivers.trust * (world.trust - 1) -
    drivers.rival * (week.rival - 1)
  const tolerance = 1 - drivers.brandTolerance * media.brand[s]
  const paid = week.pricePaid[s]
  const price =
    -tolerance *
    (constants.priceSensitivity * week.aboveList[s] + constants.referenceSensitivity * week.aboveReference[s])
  const deal = drivers.deal * prepared.discount
  const buying =
    drivers.brandPurchase * brand +
    drivers.value * value +
    feeling +
    price +
    deal +
    values[first.purchase + s] +
    mediaDrive(scenario, media, T.purchase, s)
  const { season } = week
  const contacted = contactDrive(scenario, contacts, T.purchase, s, CONTACT.trial)
  const oddsUsing = constants.purchaseUsing + buying + contacted
  const oddsTrial = constants.purchaseTrial + buying + contacted
  const oddsInterested =
    constants.purchase + buying + contactDrive(scenario, contacts, T.purchase, s, CONTACT.interested)

  // using: buys or the trial ends
  const using = opening[row + USING]
  const boughtUsing =
    using > 0 ? some(chance, using, logistic(oddsUsing) * week.purchaseService, luck, at + SITE.purchaseUsing) : 0
  const endedUsing = some(chance, using - boughtUsing, constants.trialEnd, luck, at + SITE.usingEnd)

  // trial: buys, starts to use, or the trial ends
  const trial = opening[row + TRIAL]
  const boughtTrial =
    trial > 0 ? some(chance, trial, logistic(oddsTrial) * week.purchaseService, luck, at + SITE.purchaseTrial) : 0
  let used = 0
  if (trial > boughtTrial) {
    const use =
      constants.use +
      mediaDrive(scenario, media, T.use, s) +
      contactDrive(scenario, contacts, T.use, s, CONTACT.trial) +
      values[first.use + s] +
      drivers.quality * (world.quality - spec.service.quality)
    used = some(chance, trial - boughtTrial, logistic(use), luck, at + SITE.use)
  }
  const endedTrial = some(chance, trial - boughtTrial - used, constants.trialEnd, luck, at + SITE.trialEnd)

  // interested: buys, starts a trial, or cools
  const interested = opening[row + INTERESTED]
  const bought = some(chance, interested, logistic(oddsInterested) * week.purchaseService, luck, at + SITE.purchase)
  let trials = 0
  if (prepared.trialOpen && offer.trial) {
    const start = logistic(
      constants.trial +
        season +
        prepared.trialAppeal +
        feeling +
        drivers.brandInterest * brand +
        values[first.trial + s] +
        mediaDrive(scenario, media, T.trial, s) +
        contactDrive(scenario, contacts, T.trial, s, CONTACT.interested),
    )
    trials = some(chance, interested - bought, start, luck, at + SITE.trial)
  }
  const cooling = Math.min(1, constants.cool * values[first.cooling + s])
  const cooled = some(chance, interested - bought - trials, cooling, luck, at + SITE.cool)

  // aware: becomes interested or forgets
  const aware = opening[row + AWARE]
  const oddsAware =
    constants.interest +
    season +
    feeling +
    drivers.brandInterest * brand +
    drivers.value * value +
    price / 2 +
    values[first.interest + s] +
    mediaDrive(scenario, media, T.interest, s)
  const visitors = some(chance, aware, logistic(oddsAware), luck, at + SITE.interest)
  const forgot = some(chance, aware - visitors, constants.forget, luck, at + SITE.forget)

  // unaware: hears of it (Bass 1969 nests here)
  const unaware = opening[row + UNAWARE]
  let active = 0
  for (let k = 0; k < classes; k++) active += opening[row + 5 + k]
  const hazard =
    (constants.awareness +
      mediaDrive(scenario, media, T.awareness, s) +
      (constants.imitation * active) / constants.people) *
    values[first.awareness + s]
  const newAware = some(chance, unaware, -expm1(-hazard), luck, at + SITE.awareness)

  // friends: promoters invite those whom nobody reached yet
  const promoters = active * result.segments[s * SEGMENT_FIGURES.length + SEGMENT_FIGURE.promoters]
  const strangers = unaware - newAware
  const knowers = aware - visitors - forgot
  const invited = Math.min(
    strangers + knowers,
    arrivals(chance, spec.referral.rate * promoters * values[first.referral + s], luck, at + SITE.invite),
  )
  const accepted =
    invited > 0
      ? some(
          chance,
          invited,
          logistic(constants.accept + buying + values[first.accept + s]) * week.purchaseService,
          luck,
          at + SITE.accept,
        )
      : 0
  const share = strangers + knowers > 0 ? (invited * strangers) / (strangers + knowers) : 0
  const fromUnaware = chance.sampled ? Math.min(strangers, Math.max(invited - knowers, Math.round(share))) : share
  const friendsInterested = invited - accepted

  // Classes of the new customers: origin odds of the channels that moved them, and bargain hunters by the depth of the deal.
  const bargains = Math.min(1, Math.max(0, prepared.bargains + values[first.bargain + s]))
  const direct = bought + boughtTrial + boughtUsing
  welcome(week, s, direct, accepted, bargains)
  world.freshPrice[s] = firstOrderPrice(scenario, paid)

  // Those who stay in trial and using keep their opt-outs; newcomers bring theirs.
  moveOptOut(
    world,
    s,
    CONTACT.trial,
    CONTACT.interested,
    trial + using - boughtTrial - boughtUsing - endedTrial - endedUsing,
    trials,
  )
  moveOptOut(
    world,
    s,
    CONTACT.interested,
    CONTACT.trial,
    interested - bought - trials - cooled,
    endedTrial + endedUsing,
  )
  moveOptOut(world, s, CONTACT.active, CONTACT.interested, active, direct)
  diluteOptOut(world, s, CONTACT.active, active + direct, accepted)
  diluteOptOut(
    world,
    s,
    CONTACT.interested,
    interested - bought - trials - cooled + endedTrial + endedUsing,
    visitors + friendsInterested,
  )

  stocks[row + USING] = using - boughtUsing - endedUsing + used
  stocks[row + TRIAL] = trial - boughtTrial - used - endedTrial + trials
  stocks[row + INTERESTED] =
    interested - bought - trials - cooled + visitors + endedTrial + endedUsing + friendsInterested
  stocks[row + AWARE] = aware - visitors - forgot + cooled + newAware - (invited - fromUnaware)
  stocks[row + UNAWARE] = unaware - newAware + forgot - fromUnaware

  week.odds[s * 4] = oddsAware
  week.odds[s * 4 + 1] = oddsInterested
  week.odds[s * 4 + 2] = oddsTrial
  week.odds[s * 4 + 3] = oddsUsing

  const { flows } = result
  flows[flow + FLOW.newAware] = newAware
  flows[flow + FLOW.forgot] = forgot
  flows[flow + FLOW.visitors] = visitors + friendsInterested + accepted
  flows[flow + FLOW.cooled] = cooled
  flows[flow + FLOW.trials] = trials
  flows[flow + FLOW.used] = used
  flows[flow + FLOW.trialEnds] = endedTrial + endedUsing
  flows[flow + FLOW.invited] = invited
  flows[flow + FLOW.newDirect] = direct
  flows[flow + FLOW.newReferred] = accepted

  tally.newCustomers += direct + accepted
  tally.newReferred += accepted
  tally.visitors += visitors + friendsInterested + accepted
  tally.trials += trials
  tally.activeCustomers += active
  for (let c = 0; c < scenario.channels; c++) tally.newByChannel[c] += direct * media.credit[c * scenario.segments + s]
}

/**
 * New customers by loyalty class: the odds of their origins mixed, a multinomial as conditional binomials in class order.
 * Friends are referred; channels say where direct buyers come from.
 */
function welcome(week: Week, s: number, direct: number, friends: number, bargains: number): void {
  const people = direct + friends
  if (people === 0) return
  const { scenario, world, chance, media, result } = week
  const { segments, classes, classOdds } = scenario
  const { origins } = media
  const { stocks, fresh } = world
  const { classFlows } = result
  const luck = chance.segments
  const at = drawsAt(scenario, s, world.week) + SITE.class
  const active = s * (5 + 3 * classes) + 5
  const usual = 1 - bargains
  const alone = (usual * direct) / people
  const fromDirect = alone * origins[DIRECT * segments + s]
  const fromReferred = alone * origins[REFERRED * segments + s] + (usual * friends) / people
  const fromBargain = alone * origins[BARGAIN * segments + s] + bargains
  let left = people
  let oddsLeft = 1
  for (let k = 0; k < classes; k++) {
    const odds =
      fromDirect * classOdds[DIRECT * classes + k] +
      fromReferred * classOdds[REFERRED * classes + k] +
      fromBargain * classOdds[BARGAIN * classes + k]
    const come = k === classes - 1 ? left : some(chance, left, oddsLeft > 0 ? odds / oddsLeft : 0, luck, at + k)
    left -= come
    oddsLeft -= odds
    const place = s * classes + k
    stocks[active + k] += come
    fresh[place] += come
    classFlows[place * CLASS_FLOWS.length + CLASS_FLOW.new] += come
  }
}
