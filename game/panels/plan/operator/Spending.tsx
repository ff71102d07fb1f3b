import { NumberInput, Select } from '@mantine/core'
import { memo } from 'react'
import { CONTENT, SHAPES, type Brief, type Shape } from '../../../../engine/index.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { mediaThisRound, planWeeks, shapesOf, spendFor } from '../../../flow/planning.ts'
import { briefOf } from '../../../flow/views.ts'
import { useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { Bars } from '../../../parts/Bars.tsx'
import { Term } from '../../../parts/Term.tsx'
import { useProblems } from '../problems.ts'

/** One amount per row for this round, and the shape in which it is laid over the weeks. */
export function Spending({ rows }: { rows: 'channels' | 'content' }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const problems = useProblems()
  const total = useGame(mediaThisRound)
  const errorOf = (row: string) =>
    problems.find(({ field, code }) => field === `spend.${row}` && code !== 'overspend')?.text
  const content = brief.levers.find(({ id }) => id === `spend.${CONTENT}`)
  return (
    <section className="sheet" aria-label={t(rows === 'channels' ? 'spend.title' : 'spend.contentTitle')}>
      <table className="spend">
        <caption className="visually-hidden">{t(rows === 'channels' ? 'spend.title' : 'spend.contentTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {rows === 'channels' ? t('spend.channel') : <span className="visually-hidden">{t('spend.row')}</span>}
            </th>
            {rows === 'channels' && (
              <th scope="col" className="spend-cost">
                <Term means={t('spend.costMeans')}>{t('spend.cost')}</Term>
              </th>
            )}
            <th scope="col">{t('spend.amount')}</th>
            <th scope="col">{t('spend.shape')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('spend.weeks')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows === 'channels' ? (
            brief.channels.map((channel) => (
              <Row
                key={channel.id}
                row={channel.id}
                name={say(channel.name)}
                maximum={channel.maximum}
                error={errorOf(channel.id)}
                channel={channel}
              />
            ))
          ) : (
            <Row
              row={CONTENT}
              name={t('levers.content')}
              about={t('spend.contentAbout')}
              maximum={content?.kind === 'spend' ? content.maximum : 0}
              error={errorOf(CONTENT)}
            />
          )}
        </tbody>
        {rows === 'channels' && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('spend.total')}
              </th>
              <td colSpan={3} className="spend-total">
                {format.exactMoney(total)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface RowProps {
  row: string
  name: string
  about?: string
  maximum: number
  error: string | undefined
  channel?: Brief['channels'][number]
}

const Row = memo(function Row({ row, name, about, maximum, error, channel }: RowProps) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const shape = useGame(shapesOf)[row] ?? 'even'
  const { from, until } = useGame(planWeeks)
  const spend = useGame(spendFor(row))
  const weeks = Array.from({ length: until - from }, (_, place) => spend?.[from + place] ?? 0)
  const amount = weeks.reduce((sum, yuan) => sum + yuan, 0)
  return (
    <tr data-field={`spend.${row}`}>
      <th scope="row">
        <span className="spend-name">{name}</span>
        {channel && (
          <span className="spend-tags tiny">
            <span className="tag">{t(`tags.${channel.tags.purpose}`)}</span>
            <span className="tag">{t(`tags.${channel.tags.maturity}`)}</span>
            {channel.owned && <span className="tag">{t('tags.owned')}</span>}
          </span>
        )}
        {(about ?? channel) && <span className="tiny muted spend-about">{about ?? say(channel!.about)}</span>}
      </th>
      {channel && (
        <td className="spend-cost small">
          <Term means={t('spend.perThousand', { contact: say(channel.contact) })}>{format.money(channel.cost)}</Term>
        </td>
      )}
      <td className="spend-amount">
        <NumberInput
          aria-label={t('spend.amountOf', { name })}
          value={amount}
          onChange={(next) =>
            send({ type: 'edit', edit: { kind: 'amount', row, amount: typeof next === 'number' ? next : 0 } })
          }
          onBlur={() => send({ type: 'settle' })}
          min={0}
          max={maximum * weeks.length}
          step={stepFor(maximum)}
          allowNegative={false}
          decimalScale={0}
          prefix="¥"
          error={error}
          styles={{ error: { maxWidth: 168 } }}
          w={140}
        />
        <span className="tiny muted">{t('spend.most', { amount: format.money(maximum) })}</span>
      </td>
      <td>
        <Select
          aria-label={t('spend.shapeOf', { name })}
          value={shape}
          onChange={(next) => next && send({ type: 'edit', edit: { kind: 'shape', row, shape: next as Shape } })}
          data={SHAPES.map((value) => ({ value, label: t(`shapes.${value}`) }))}
          allowDeselect={false}
          w={116}
        />
      </td>
      <td className="spend-bars" title={weeks.map((yuan) => format.money(yuan)).join(' · ')}>
        <Bars values={weeks} />
      </td>
    </tr>
  )
})

/** A step of the arrow keys that gets somewhere: about a fiftieth of the most, rounded to a one, two or five. */
function stepFor(maximum: number): number {
  const rough = Math.max(100, maximum / 50)
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10) * power
}
