import { Button, Group, NumberInput, Select, Slider, Title } from '@mantine/core'
import { useState } from 'react'
import type { Brief, StudyOrder } from '../../../../engine/index.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { planOf, planWeeks } from '../../../flow/planning.ts'
import { briefOf } from '../../../flow/views.ts'
import { useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { useProblems } from '../problems.ts'

/** Studies and tests to buy, and those bought. */
export function Studies() {
  const t = useT()
  const brief = useGame(briefOf)
  return (
    <>
      <Ordered />
      <section className="sheet" aria-label={t('studies.title')} data-field="studies">
        <Title order={2} size="h4">
          {t('studies.title')}
        </Title>
        <p className="small muted plan-about">{t('studies.about')}</p>
        <ul className="studies">
          {brief.studies.map((study) => (
            <Study key={study.id} study={study} brief={brief} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Ordered() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const orders = useGame(planOf).studies
  const played = useGame(planWeeks).from
  const problems = useProblems().filter(({ field }) => field === 'studies')
  if (orders.length === 0) return null
  return (
    <section className="sheet" aria-label={t('studies.ordered')}>
      <Title order={2} size="h4" mb="xs">
        {t('studies.ordered')}
      </Title>
      <ul className="studies-ordered small">
        {orders.map((order, index) => {
          const study = brief.studies.find(({ id }) => id === order.study)!
          const wrong = problems.filter(({ key }) => key.split(' ')[1]?.split('.')[1] === String(index))
          const past = order.week <= played
          return (
            // The same study can be ordered twice; that is told as a mistake.
            <li key={index}>
              <span style={{ flex: 1 }}>
                <strong>{say(study.name)}</strong> {orderText(order, brief, t, say, format.share)}
                {wrong.map(({ key, text }) => (
                  <span key={key} className="bad" style={{ display: 'block' }}>
                    {text}
                  </span>
                ))}
              </span>
              <span className="muted">{format.money(study.price)}</span>
              {past ? (
                <span className="muted">{t('studies.past')}</span>
              ) : (
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  onClick={() => send({ type: 'edit', edit: { kind: 'cancel', index } })}
                  aria-label={t('studies.cancelNamed', { name: say(study.name) })}
                >
                  {t('studies.cancel')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** When, and for a test where and how much. */
function orderText(
  order: StudyOrder,
  brief: Brief,
  t: ReturnType<typeof useT>,
  say: ReturnType<typeof useSay>,
  share: (value: number, digits?: number) => string,
): string {
  const channel = brief.channels.find(({ id }) => id === order.channel)
  const segment = brief.segments.find(({ id }) => id === order.segment)
  const parts = [
    order.weeks === undefined
      ? t('studies.inWeek', { week: order.week })
      : t('studies.inWeeks', { from: order.week, to: order.week + order.weeks - 1 }),
  ]
  if (channel) parts.push(say(channel.name))
  if (segment) parts.push(say(segment.name))
  if (order.share !== undefined) parts.push(t('studies.kept', { share: share(order.share, 0) }))
  return parts.join(t('app.separator'))
}

/** Weeks for which a test runs at first; it can be changed. */
const TEST_WEEKS = 2
const KEPT_SHARE = 0.2

function Study({ study, brief }: { study: Brief['studies'][number]; brief: Brief }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const { from, until } = useGame(planWeeks)
  const [week, setWeek] = useState(from + 1)
  const [channel, setChannel] = useState(brief.channels[0].id)
  const [segment, setSegment] = useState(brief.segments[0].id)
  const [share, setShare] = useState(KEPT_SHARE)
  const [weeks, setWeeks] = useState(Math.min(TEST_WEEKS, until - from))
  const asks = (field: string) => study.asks.includes(field)
  const order: StudyOrder = {
    study: study.id,
    week,
    ...(asks('channel') ? { channel } : {}),
    ...(asks('segment') ? { segment } : {}),
    ...(asks('share') ? { share } : {}),
    ...(asks('weeks') ? { weeks } : {}),
  }
  return (
    <li data-wide={study.asks.length > 0 || undefined}>
      <div>
        <strong>{say(study.name)}</strong>
        <span className="muted small nowrap study-price">
          {format.money(study.price)} · {t('studies.delay', { count: study.delay })}
        </span>
        <p className="small muted" style={{ margin: '2px 0 0' }}>
          {say(study.about)}
        </p>
      </div>
      <Group align="flex-end" gap="sm">
        <Select
          label={asks('weeks') ? t('studies.begins') : undefined}
          aria-label={t('studies.week')}
          value={String(week)}
          onChange={(next) => next && setWeek(Number(next))}
          allowDeselect={false}
          data={Array.from({ length: until - from }, (_, index) => String(from + index + 1)).map((value) => ({
            value,
            label: t('studies.weekNumber', { week: value }),
          }))}
          w={128}
        />
        {asks('channel') && (
          <Select
            label={t('studies.channel')}
            value={channel}
            onChange={(next) => next && setChannel(next)}
            allowDeselect={false}
            data={brief.channels.map(({ id, name }) => ({ value: id, label: say(name) }))}
            w={190}
          />
        )}
        {asks('segment') && (
          <Select
            label={t('studies.segment')}
            value={segment}
            onChange={(next) => next && setSegment(next)}
            allowDeselect={false}
            data={brief.segments.map(({ id, name }) => ({ value: id, label: say(name) }))}
            w={190}
          />
        )}
        {asks('weeks') && (
          <NumberInput
            label={t('studies.weeks')}
            value={weeks}
            onChange={(next) => typeof next === 'number' && setWeeks(next)}
            min={1}
            max={52}
            allowDecimal={false}
            w={96}
          />
        )}
        {asks('share') && (
          <div style={{ width: 190 }}>
            <span className="small">{t('studies.share', { share: format.share(share, 0) })}</span>
            <Slider
              aria-label={t('studies.shareName')}
              thumbLabel={t('studies.shareName')}
              min={0.05}
              max={0.9}
              step={0.05}
              value={share}
              onChange={(next) => setShare(Math.round(next * 100) / 100)}
              label={null}
              size="sm"
              my={11}
            />
          </div>
        )}
        <Button
          variant="default"
          onClick={() => send({ type: 'edit', edit: { kind: 'order', order } })}
          aria-label={t('studies.buyNamed', { name: say(study.name) })}
        >
          {t('studies.buy')}
        </Button>
      </Group>
    </li>
  )
}
