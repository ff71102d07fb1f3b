import { expm1, logistic } from '../luck/math.ts'
import { arrivals, drawsAt, SITE, some } from './chance.ts'
import { T } from './transitions.ts'
import { CONTACT, contactDrive } from './contact.ts'
import { mediaDrive } from './media.ts'
import { WANT, WANTS, type Week } from './week.ts'
import { AWARE, FLOW, FLOWS, INTERESTED, SEGMENT_FIGURE, SEGMENT_FIGURES, TRIAL, UNAWARE, USING } from './world.ts'

/**
 * Phase 6, hazards up to the first purchase, for one segment. Last stage first, every exit from the opening counts,
 * one move per person and week; competing exits are conditional binomials in a fixed order (purchase, step on, leave).
 * Who wants to buy leaves the stage here; whom the week's service can take, `admit` says.
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
  const boughtUsing = using > 0 ? some(chance, using, logistic(oddsUsing), luck, at + SITE.purchaseUsing) : 0
  const endedUsing = some(chance, using - boughtUsing, constants.trialEnd, luck, at + SITE.usingEnd)

  // trial: buys, starts to use, or the trial ends
  const trial = opening[row + TRIAL]
  const boughtTrial = trial > 0 ? some(chance, trial, logistic(oddsTrial), luck, at + SITE.purchaseTrial) : 0
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
  const bought = some(chance, interested, logistic(oddsInterested), luck, at + SITE.purchase)
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
      ? some(chance, invited, logistic(constants.accept + buying + values[first.accept + s]), luck, at + SITE.accept)
      : 0
  const share = strangers + knowers > 0 ? (invited * strangers) / (strangers + knowers) : 0
  const fromUnaware = chance.sampled ? Math.min(strangers, Math.max(invited - knowers, Math.round(share))) : share
  stocks[row + USING] = using - boughtUsing - endedUsing + used
  stocks[row + TRIAL] = trial - boughtTrial - used - endedTrial + trials
  stocks[row + INTERESTED] =
    interested - bought - trials - cooled + visitors + endedTrial + endedUsing + invited - accepted
  stocks[row + AWARE] = aware - visitors - forgot + cooled + newAware - (invited - fromUnaware)
  stocks[row + UNAWARE] = unaware - newAware + forgot - fromUnaware

  week.wanted[s * WANTS + WANT.interested] = bought
  week.wanted[s * WANTS + WANT.trial] = boughtTrial
  week.wanted[s * WANTS + WANT.using] = boughtUsing
  week.wanted[s * WANTS + WANT.friends] = accepted

  week.odds[s * 4] = oddsAware
  week.odds[s * 4 + 1] = oddsInterested
  week.odds[s * 4 + 2] = oddsTrial
  week.odds[s * 4 + 3] = oddsUsing

  const { flows } = result
  flows[flow + FLOW.newAware] = newAware
  flows[flow + FLOW.forgot] = forgot
  flows[flow + FLOW.visitors] = visitors + invited
  flows[flow + FLOW.cooled] = cooled
  flows[flow + FLOW.trials] = trials
  flows[flow + FLOW.used] = used
  flows[flow + FLOW.trialEnds] = endedTrial + endedUsing
  flows[flow + FLOW.invited] = invited

  tally.visitors += visitors + invited
  tally.trials += trials
  tally.activeCustomers += active
}
