import { NumberInput, Select } from '@mantine/core'
import { memo } from 'react'
import { SHAPES, type Brief, type Shape } from '../../../../engine/index.ts'
import { amountOf, roundWeeks } from '../../../flow/draft.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import type { GameContext } from '../../../flow/machine.ts'
import { briefOf, CONTENT_ROW, roundNow } from '../../../flow/views.ts'
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
  const total = useGame((context) => totalOf(context, rows))
  const errorOf = (row: string) =>
    problems.find(({ field, code }) => field === `spend.${row}` && code !== 'overspend')?.text
  const content = brief.levers.find(({ id }) => id === `spend.${CONTENT_ROW}`)
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
              row={CONTENT_ROW}
              name={t('levers.content')}
              about={t('spend.contentAbout')}
              maximum={content?.kind === 'spend' ? content.maximum : 0}
              error={errorOf(CONTENT_ROW)}
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

function totalOf(context: GameContext, rows: 'channels' | 'content'): number {
  const { scenario, draft } = context
  const ids = rows === 'content' ? [CONTENT_ROW] : scenario!.brief.channels.map(({ id }) => id)
  return ids.reduce((sum, id) => sum + amountOf(scenario!, draft!, roundNow(context), id), 0)
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
  const amount = useGame((context) => amountOf(context.scenario!, context.draft!, roundNow(context), row))
  const shape = useGame(({ draft }) => draft!.shapes[row] ?? 'even')
  const written = useGame((context) => roundWeeks(context.scenario!, context.draft!, roundNow(context), row).join(' '))
  const weeks = written.split(' ').map(Number)
  return (
    <tr data-field={`spend.${row}`}>
      <th scope="row">
        <span className="spend-name">{name}</span>
        {(about ?? channel) && <span className="tiny muted spend-about">{about ?? say(channel!.about)}</span>}
        {channel && (
          <span className="spend-tags tiny">
            <span className="tag">{t(`tags.${channel.tags.purpose}`)}</span>
            <span className="tag">{t(`tags.${channel.tags.maturity}`)}</span>
            {channel.owned && <span className="tag">{t('tags.owned')}</span>}
          </span>
        )}
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
