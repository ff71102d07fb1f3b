import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { sight, type Fork, type TeamView } from '../../engine/index.ts'
import { LONGEST } from '../flow/about.ts'
import { useSend } from '../flow/hooks.ts'
import { runAfter, runBefore } from '../flow/rewind.ts'
import { KPI_UNITS } from '../flow/units.ts'
import { eventLog, roundOfWeek, targetsOf } from '../flow/views.ts'
import { useGame } from '../flow/hooks.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { Channels } from '../parts/Channels.tsx'
import { Figure, raw } from '../parts/Figure.tsx'
import { Findings } from '../parts/Findings.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Scale } from '../parts/Scale.tsx'
import { Working } from '../parts/Working.tsx'
import { useOver } from './over.ts'
import { useDecisionTexts } from './texts.ts'
import { choicesOf, roundTruth, voteTruth, type Choice } from './votes.ts'

/** A round exactly as it was known then; the team votes again, then the truth is uncovered. */
export function Rewind() {
  const t = useT()
  const { scenario, run } = useOver()
  const [round, setRound] = useState(0)
  const [uncovered, setUncovered] = useState<readonly number[]>([])
  const then = runBefore(scenario, run, round)
  return (
    <>
      <SegmentedControl
        className="no-print"
        aria-label={t('debrief.rewind.which')}
        value={String(round)}
        onChange={(value) => setRound(Number(value))}
        data={scenario.brief.rounds.map((_, at) => ({
          value: String(at),
          label: t('debrief.round', { round: at + 1 }),
        }))}
      />
      <h3>{t('debrief.rewind.known', { week: then.results.length + 1 })}</h3>
      <Known view={sight(scenario, then)} />
      <Vote round={round} onUncover={() => setUncovered([...uncovered, round])} />
      {uncovered.includes(round) && <Truth round={round} />}
    </>
  )
}

/** What stood in the books when the round was planned. */
function Known({ view }: { view: TeamView }) {
  const t = useT()
  const { scenario } = useOver()
  const { brief } = scenario
  const targets = targetsOf(scenario)
  if (view.weeks.length === 0)
    return (
      <>
        <p className="muted">{t('debrief.rewind.nothing')}</p>
        <div className="debrief-two">
          {targets.map((target) => (
            <Scale key={target.id} target={target} />
          ))}
        </div>
      </>
    )
  return (
    <>
      <div className="debrief-two">
        {targets.map((target, at) => (
          <Scale key={target.id} target={target} value={view.targets[at].value} reached={view.targets[at].reached} />
        ))}
      </div>
      <dl className="figures debrief-figures">
        {(['newCustomers', 'revenue', 'cac', 'conversionRate'] as const).map((name) => (
          <Figure key={name} name={t(`kpis.${name}.name`)} value={view.kpis[name]} unit={KPI_UNITS[name]} />
        ))}
        <Figure name={t('money.reserve')} value={view.money.reserve} unit="yuan" />
      </dl>
      <Channels
        rows={brief.channels.map(({ id, name }) => ({
          id,
          name,
          ...(['spend', 'claimed', 'lastTouch'] as const).reduce(
            (sums, figure) => ({
              ...sums,
              [figure]: view.weeks.reduce(
                (sum, week) => sum + week.channels.find((channel) => channel.id === id)![figure],
                0,
              ),
            }),
            { spend: 0, claimed: 0, lastTouch: 0 },
          ),
        }))}
      />
      <Findings answers={view.studies} brief={brief} />
    </>
  )
}

function Vote({ round, onUncover }: { round: number; onUncover: () => void }) {
  const t = useT()
  const send = useSend()
  const { scenario, about } = useOver()
  const vote = about.votes.find((one) => one.round === round) ?? { round, choice: '', why: '' }
  const write = (part: Partial<typeof vote>): void =>
    send({
      type: 'write',
      writing: { votes: [...about.votes.filter((one) => one.round !== round), { ...vote, ...part }] },
    })
  const choiceText = useChoiceText()
  return (
    <div className="debrief-vote">
      <NativeSelect
        label={t('debrief.rewind.vote')}
        value={vote.choice}
        onChange={(event) => write({ choice: event.currentTarget.value })}
        data={[
          { value: '', label: t('debrief.rewind.choose') },
          ...choicesOf(scenario).map((choice) => ({ value: choice.id, label: choiceText(choice) })),
        ]}
      />
      <TextInput
        label={t('debrief.rewind.why')}
        value={vote.why}
        maxLength={LONGEST.line}
        onChange={(event) => write({ why: event.currentTarget.value })}
      />
      <Button disabled={vote.choice === ''} onClick={onUncover} className="no-print">
        {t('debrief.rewind.uncover')}
      </Button>
    </div>
  )
}

function useChoiceText(): (choice: Choice) => string {
  const t = useT()
  const { nameOf } = useDecisionTexts()
  return (choice) =>
    choice.kind === 'keep'
      ? t('debrief.rewind.choices.keep')
      : t(`debrief.rewind.choices.${choice.kind}`, { name: nameOf({ kind: 'lever', lever: choice.lever.id }) })
}

/** What the round truly did, and what the team's new vote would have done. */
function Truth({ round }: { round: number }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { scenario, run, about } = useOver()
  const vote = about.votes.find((one) => one.round === round)
  const choice = choicesOf(scenario).find(({ id }) => id === vote?.choice)
  const events = useGame(eventLog).filter(({ week }) => roundOfWeek(scenario, week) === round)
  const [before, after] = [runBefore(scenario, run, round), runAfter(scenario, run, round)].map((then) =>
    sight(scenario, then),
  )
  const claimed = (channel: string) =>
    after.weeks
      .slice(before.weeks.length)
      .reduce((sum, week) => sum + week.channels.find(({ id }) => id === channel)!.claimed, 0)
  return (
    <section aria-live="polite" className="debrief-truth">
      <h3>{t('debrief.rewind.truth')}</h3>
      {events.length > 0 && (
        <ul className="small">
          {events.map(({ id, week, name, answer }) => (
            <li key={id}>
              {t('run.week', { week })}: {say(name)}
              {answer && ` — ${say(answer.outcome)}`}
            </li>
          ))}
        </ul>
      )}
      {choice && choice.kind !== 'keep' && (
        <Working job={voteTruth(scenario, run, round, choice)} label={t('debrief.rewind.working')} height={90}>
          {(forks) => <VoteTruth forks={forks} choice={choice} />}
        </Working>
      )}
      <Working job={roundTruth(scenario, run, round)} label={t('debrief.rewind.working')} height={240}>
        {(channels) => (
          <table className="ledger">
            <caption>{t('debrief.rewind.channels')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('channels.channel')}</th>
                <th scope="col">{t('channels.claimed')}</th>
                <th scope="col">{t('channels.incremental')}</th>
                <th scope="col">{t('debrief.rewind.scoreOf')}</th>
                <th scope="col">{t('debrief.rewind.band')}</th>
              </tr>
            </thead>
            <tbody>
              {channels.map(({ channel, fork }) => (
                <tr key={channel}>
                  <th scope="row">{say(scenario.brief.channels.find(({ id }) => id === channel)!.name)}</th>
                  <td>{format.count(claimed(channel))}</td>
                  <td>
                    {format.count(
                      fork.kpis.newCustomers.difference === null ? null : -fork.kpis.newCustomers.difference,
                    )}
                  </td>
                  <td className="nowrap">{format.signed(-(fork.score.difference ?? 0), format.points)}</td>
                  <td className="nowrap muted">
                    {fork.score.band &&
                      t('findings.range', {
                        low: format.signed(-fork.score.band.high, format.points),
                        high: format.signed(-fork.score.band.low, format.points),
                      })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Working>
    </section>
  )
}

function VoteTruth({ forks, choice }: { forks: Fork[]; choice: Exclude<Choice, { kind: 'keep' }> }) {
  const t = useT()
  const format = useFormat()
  const choiceText = useChoiceText()
  const { valueOf } = useDecisionTexts()
  const kind = choice.kind === 'otherwise' ? 'setting' : 'spend'
  const ends = forks.flatMap(({ score }) => [score.difference ?? 0, score.band?.low ?? 0, score.band?.high ?? 0])
  if (forks.length === 0) return <p className="muted">{t('debrief.rewind.impossible')}</p>
  return (
    <table className="ledger">
      <caption>{t('debrief.rewind.voted', { choice: choiceText(choice) })}</caption>
      <tbody>
        {forks.map(({ change, score }, at) => (
          <tr key={at}>
            <th scope="row">
              {change.kind === 'spend' || change.kind === 'setting'
                ? valueOf({ kind, lever: choice.lever.id }, change.to)
                : ''}
            </th>
            <td className="nowrap" {...raw(`rewind.vote.${at}`, score.difference)}>
              {t('debrief.points', { points: format.signed(score.difference ?? 0, format.points) })}
            </td>
            <td>
              {score.band && (
                <Interval
                  low={score.band.low}
                  high={score.band.high}
                  value={score.band.mean}
                  actual={score.difference}
                  from={Math.min(0, ...ends)}
                  to={Math.max(0, ...ends)}
                  width={180}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
