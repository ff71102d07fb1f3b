import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { Brief } from '../../../../engine/index.ts'
import type { Belief } from '../../../flow/about.ts'
import type { BelievedChannel } from '../../../flow/beliefs.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { believedNow, designOf, priceNow } from '../../../flow/planning.ts'
import { briefOf, targets as targetsOf } from '../../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { Figure } from '../../../parts/Figure.tsx'
import { Term } from '../../../parts/Term.tsx'
import { Num } from '../fields/Num.tsx'
import { BenchChart } from './BenchChart.tsx'

/** Shares that buy are told per thousand contacts: of a single one they are too small to be typed. */
const PER = 1000

/**
 * What the plan would bring if the team's own beliefs were true. By default it asks one figure for each channel with
 * money: how many of a thousand contacts buy; price, most and delay on demand.
 */
export function Bench() {
  const t = useT()
  const brief = useGame(briefOf)
  const result = useGame(believedNow)
  const [whole, setWhole] = useState(false)
  const [all, setAll] = useState(false)
  const rows = brief.channels.filter(
    ({ id }) => all || result.channels.find(({ channel }) => channel === id)!.spend > 0,
  )
  return (
    <section className="sheet" aria-labelledby="bench-title" data-field="bench">
      <Title order={2} size="h4" id="bench-title">
        {t('bench.title')}
      </Title>
      <p className="small muted plan-about">{t('bench.about')}</p>
      <div className="plan-row bench-views">
        <Button variant="default" size="compact-sm" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('bench.less') : t('bench.more')}
        </Button>
        <Button variant="default" size="compact-sm" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? t('bench.onlySpending') : t('bench.allChannels')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="small muted">{t('bench.noMoney')}</p>
      ) : (
        <div className="scroll-x">
          <table className="ledger bench">
            <thead>
              <tr>
                <th scope="col">{t('bench.channel')}</th>
                {FIELDS.filter(({ id }) => whole || id === 'buys').map(({ id }) => (
                  <th key={id} scope="col" className="left">
                    <Term means={t(`bench.${id}Means`)}>{t(`bench.${id}`)}</Term>
                  </th>
                ))}
                <th scope="col">{t('bench.contacts')}</th>
                <th scope="col">{t('bench.customers')}</th>
                <th scope="col">{t('bench.perCustomer')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((channel) => (
                <Row
                  key={channel.id}
                  channel={channel}
                  whole={whole}
                  result={result.channels.find(({ channel: id }) => id === channel.id)!}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Result />
    </section>
  )
}

/** Fields of a belief and by what they are multiplied for the eye. */
const FIELDS = [
  { id: 'buys', scale: PER },
  { id: 'cost', scale: 1 },
  { id: 'ceiling', scale: 1 },
  { id: 'delay', scale: 1 },
] as const satisfies readonly { id: keyof Belief; scale: number }[]

function Row({
  channel,
  whole,
  result,
}: {
  channel: Brief['channels'][number]
  whole: boolean
  result: BelievedChannel
}) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const { beliefs } = useGame(designOf)
  const belief = beliefs.find((candidate) => candidate.channel === channel.id) ?? {
    channel: channel.id,
    cost: null,
    ceiling: null,
    delay: null,
    buys: null,
  }
  const name = say(channel.name)
  const price = channel.cost / PER
  const hints = {
    buys: '',
    cost: format.count(price, 3),
    ceiling: format.count(price > 0 ? channel.maximum / price : 0),
    delay: '0',
  }
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="tiny muted bench-contact">
          {t('bench.contact', { contact: say(channel.contact), price: format.count(price, 3) })}
        </span>
      </th>
      {FIELDS.filter(({ id }) => whole || id === 'buys').map(({ id, scale }) => (
        <td key={id} className="left">
          <Num
            aria-label={t('bench.field', { name, what: t(`bench.${id}`) })}
            size="xs"
            w={id === 'ceiling' ? 112 : 92}
            hideControls
            placeholder={hints[id]}
            min={0}
            max={id === 'buys' ? PER : undefined}
            allowNegative={false}
            allowDecimal={id !== 'delay'}
            decimalScale={4}
            clampBehavior="strict"
            value={belief[id] === null ? null : round(belief[id] * scale)}
            onChange={(next) =>
              send({
                type: 'edit',
                edit: { kind: 'belief', belief: { ...belief, [id]: next === null ? null : next / scale } },
              })
            }
          />
        </td>
      ))}
      <td>
        {format.count(result.contacts)}
        {result.wasted >= 1 && (
          <span className="tiny warn bench-contact">{t('bench.wasted', { amount: format.money(result.wasted) })}</span>
        )}
      </td>
      <td>{format.count(result.customers, 1)}</td>
      <td>{format.money(result.costPerCustomer)}</td>
    </tr>
  )
}

/** What it comes to, with the worth of a customer that it is reckoned with. */
function Result() {
  const t = useT()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const brief = useGame(briefOf)
  const result = useGame(believedNow)
  const price = useGame(priceNow)
  const { worth } = useGame(designOf)
  const [target] = useGame(targetsOf)
  const believes = result.channels.some(({ customers }) => customers !== null && customers > 0)
  return (
    <div className="bench-result">
      <div className="plan-row" style={{ alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <Num
          label={t('bench.worth')}
          description={price === null ? undefined : t('bench.worthHint', { price: format.exactMoney(price) })}
          inputWrapperOrder={['label', 'input', 'description']}
          size="xs"
          w={170}
          prefix="¥"
          hideControls
          allowNegative={false}
          placeholder={price === null ? '' : format.exactMoney(price)}
          value={worth}
          onChange={(next) => send({ type: 'edit', edit: { kind: 'design', part: { worth: next } } })}
        />
        <p className="small muted" style={{ flex: '1 1 260px', margin: 0 }} aria-live="polite">
          {result.silent > 0 && t('bench.silent', { count: result.silent })}
        </p>
      </div>
      {believes ? (
        <>
          <h3 className="bench-head">{t('bench.result')}</h3>
          <dl className="figures">
            <Figure name={t('bench.spend')} value={result.spend} unit="yuan" />
            <Figure name={t('bench.contacts')} value={result.contacts} unit="count" />
            <Figure
              name={t('bench.customers')}
              value={result.customers}
              unit="count"
              note={
                brief.targets[0].kind === 'paying-customers'
                  ? t('bench.towards', { value: figure(target.goal, target.unit) })
                  : undefined
              }
            />
            <Figure name={t('bench.money')} value={result.money} unit="yuan" />
          </dl>
          <BenchChart />
        </>
      ) : (
        <p className="small muted">{t('bench.none')}</p>
      )}
    </div>
  )
}

/** Fractions leave dust. */
const round = (value: number): number => Math.round(value * 1e7) / 1e7
