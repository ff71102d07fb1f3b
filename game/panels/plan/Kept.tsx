import { ActionIcon, Button, Modal, NativeSelect, TextInput, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { CONTENT } from '../../../engine/index.ts'
import { aboutOf, briefOf } from '../../flow/views.ts'
import { LONGEST, type PlanVersion } from '../../flow/about.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { differences, type Difference } from '../../flow/kept-plans.ts'
import { planOf, shapesOf } from '../../flow/planning.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import { Bin } from '../../parts/icons.tsx'
import { useLeverName } from '../../parts/names.ts'
import { useSettingText } from '../../parts/settings.ts'

/** Versions that are kept at most. */
const MOST = 12
/** The draft itself among the versions that are compared. */
const NOW = 'now'

/** Named versions of the draft: put aside, compared side by side, taken up again. */
export function KeptButton() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const { versions } = useGame(aboutOf)
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {versions.length > 0 ? t('kept.titleCount', { count: versions.length }) : t('kept.title')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('kept.title')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Kept onRestored={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function Kept({ onRestored }: { onRestored: () => void }) {
  const t = useT()
  const send = useSend()
  const { versions } = useGame(aboutOf)
  const plan = useGame(planOf)
  const shapes = useGame(shapesOf)
  const [name, setName] = useState('')
  const full = versions.length >= MOST
  const write = (next: PlanVersion[]): void => send({ type: 'write', writing: { versions: next } })
  const keep = (): void => {
    write([...versions, { name: name.trim() || nextName(t, versions), plan, shapes }])
    setName('')
  }
  return (
    <div className="kept">
      <p className="small muted" style={{ margin: 0 }}>
        {t('kept.about')}
      </p>
      <div className="plan-row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          style={{ flex: 1 }}
          label={t('kept.name')}
          placeholder={nextName(t, versions)}
          value={name}
          maxLength={LONGEST.name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !full && !event.nativeEvent.isComposing && keep()}
        />
        <Button disabled={full} onClick={keep}>
          {t('kept.keep')}
        </Button>
      </div>
      {full && <p className="small warn">{t('kept.full', { most: MOST })}</p>}
      {versions.length === 0 ? (
        <p className="small muted">{t('kept.none')}</p>
      ) : (
        <>
          <ul className="kept-list">
            {versions.map((version, index) => (
              <li key={index}>
                <span className="kept-name">{version.name}</span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('kept.restoreNamed', { name: version.name })}
                  onClick={() => {
                    send({ type: 'edit', edit: { kind: 'plan', plan: version.plan, shapes: version.shapes } })
                    onRestored()
                  }}
                >
                  {t('kept.restore')}
                </Button>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('kept.removeNamed', { name: version.name })}
                  onClick={() => write(versions.toSpliced(index, 1))}
                >
                  <Bin />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <Compared versions={versions} />
        </>
      )}
    </div>
  )
}

const nextName = (t: ReturnType<typeof useT>, versions: readonly PlanVersion[]): string =>
  t('kept.nameHint', { number: versions.length + 1 })

/** Two versions side by side: only what differs. */
function Compared({ versions }: { versions: readonly PlanVersion[] }) {
  const t = useT()
  const brief = useGame(briefOf)
  const draft = useGame(planOf)
  const [chosen, setChosen] = useState<[string, string]>(['0', NOW])
  const choices = [
    ...versions.map(({ name }, index) => ({ value: String(index), label: name })),
    { value: NOW, label: t('kept.now') },
  ]
  // A version that was deleted gives its place to the draft.
  const [a, b] = chosen.map((id) => (versions[Number(id)] ? id : NOW))
  const [first, second] = [a, b].map((id) => versions[Number(id)]?.plan ?? draft)
  const found = useMemo(() => differences(brief, first, second), [brief, first, second])
  const labelOf = (id: string): string => choices.find(({ value }) => value === id)!.label
  return (
    <section aria-labelledby="compared-title">
      <Title order={3} size="h5" id="compared-title">
        {t('kept.compare')}
      </Title>
      <div className="kept-choice">
        <NativeSelect
          aria-label={t('kept.first')}
          size="xs"
          data={choices}
          value={a}
          onChange={(event) => setChosen([event.currentTarget.value, b])}
        />
        <NativeSelect
          aria-label={t('kept.second')}
          size="xs"
          data={choices}
          value={b}
          onChange={(event) => setChosen([a, event.currentTarget.value])}
        />
      </div>
      {found.length === 0 ? (
        <p className="small muted" aria-live="polite">
          {t('kept.same')}
        </p>
      ) : (
        <div className="scroll-x">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('kept.what')}</th>
                <th scope="col">{labelOf(a)}</th>
                <th scope="col">{labelOf(b)}</th>
                <th scope="col">{t('kept.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((difference) => (
                <Differing key={JSON.stringify(difference)} difference={difference} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Differing({ difference }: { difference: Difference }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const leverName = useLeverName()
  const settingText = useSettingText()
  switch (difference.kind) {
    case 'amount': {
      const { row, round, a, b } = difference
      const channel = brief.channels.find(({ id }) => id === row)
      const name = row === CONTENT || !channel ? t('levers.content') : say(channel.name)
      return (
        <tr>
          <th scope="row">{t('kept.amount', { name, round: round + 1 })}</th>
          <td>{format.exactMoney(a)}</td>
          <td>{format.exactMoney(b)}</td>
          <td>{format.signed(b - a, format.exactMoney)}</td>
        </tr>
      )
    }
    case 'setting': {
      const lever = brief.levers.find(({ id }) => id === difference.lever)!
      const isNumber = lever.kind === 'number'
      return (
        <tr>
          <th scope="row">{leverName(lever)}</th>
          <td>{settingText(lever, difference.a)}</td>
          <td>{settingText(lever, difference.b)}</td>
          <td>
            {isNumber &&
              format.signed(Number(difference.b) - Number(difference.a), (change) => settingText(lever, change))}
          </td>
        </tr>
      )
    }
    case 'order': {
      const { order, in: where } = difference
      const study = brief.studies.find(({ id }) => id === order.study)
      const [a, b] = where === 'a' ? (['ordered', 'notOrdered'] as const) : (['notOrdered', 'ordered'] as const)
      return (
        <tr>
          <th scope="row">
            {study ? say(study.name) : order.study} {t('studies.inWeek', { week: order.week })}
          </th>
          <td>{t(`kept.${a}`)}</td>
          <td>{t(`kept.${b}`)}</td>
          <td>{t('kept.notOrdered')}</td>
        </tr>
      )
    }
  }
}
