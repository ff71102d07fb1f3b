import type { FactWorth } from '../../engine/index.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Cross, Tick } from '../parts/icons.tsx'
import { Working } from '../parts/Working.tsx'
import { factsOf } from './jobs.ts'
import { useOver } from './over.ts'

/** What the roles knew and never told or used, and what it would have been worth. */
export function Unshared() {
  const t = useT()
  const { scenario, run, about } = useOver()
  if (scenario.spec.facts.length === 0) return <p className="muted">{t('debrief.unshared.noFacts')}</p>
  return (
    <Working job={factsOf(scenario, run, about.told)} label={t('debrief.unshared.working')} height={420}>
      {(facts) => <Table facts={facts} />}
    </Working>
  )
}

function Table({ facts }: { facts: FactWorth[] }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { scenario } = useOver()
  const sign = (value: number) => format.signed(value, format.points)
  const worthOf = ({ worth }: FactWorth) => worth?.band?.mean ?? 0
  const rows = facts.toSorted((a, b) => Number(b.kept) - Number(a.kept) || worthOf(b) - worthOf(a))
  const kept = facts.filter((fact) => fact.kept)
  const ends = facts.flatMap(({ worth }) => (worth?.band ? [worth.band.low, worth.band.high] : []))
  const mark = (yes: boolean) => (
    <span className={yes ? 'good' : 'muted'}>
      {yes ? <Tick /> : <Cross />}
      <span className="visually-hidden">{t(yes ? 'debrief.unshared.yes' : 'debrief.unshared.no')}</span>
    </span>
  )
  return (
    <>
      <p className="debrief-say">
        {t(kept.length === 0 ? 'debrief.unshared.sayNone' : 'debrief.unshared.say', {
          count: kept.length,
          of: facts.length,
        })}
      </p>
      <div className="scroll-x">
        <table className="ledger debrief-facts">
          <thead>
            <tr>
              <th scope="col">{t('debrief.unshared.fact')}</th>
              <th scope="col">{t('debrief.unshared.told')}</th>
              <th scope="col">{t('debrief.unshared.acted')}</th>
              <th scope="col">{t('debrief.unshared.worth')}</th>
              <th scope="col">{t('debrief.unshared.drawn')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((fact) => (
              <tr key={fact.id}>
                <th scope="row">
                  <span className="tiny muted">{t(`roles.${fact.role}`)}</span>
                  <br />
                  {say(scenario.spec.facts.find(({ id }) => id === fact.id)!.text)}
                </th>
                <td>{mark(fact.shared)}</td>
                <td>{mark(fact.acted)}</td>
                <td className="nowrap" {...raw(`facts.${fact.id}`, fact.worth?.band?.mean ?? null)}>
                  {fact.worth?.band ? sign(fact.worth.band.mean) : '—'}
                </td>
                <td>
                  {fact.worth?.band && (
                    <Interval
                      low={fact.worth.band.low}
                      high={fact.worth.band.high}
                      value={fact.worth.band.mean}
                      actual={fact.worth.realised}
                      from={Math.min(0, ...ends)}
                      to={Math.max(0, ...ends)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted prose">{t('debrief.unshared.note')}</p>
    </>
  )
}
