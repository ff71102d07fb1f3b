import { Button, Group, Modal } from '@mantine/core'
import { ROLES } from '../../../engine/index.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { weeksOf } from '../../flow/draft.ts'
import { isSealed, moneyOf, roundNow, spendsNothing } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Forecast } from './Forecast.tsx'

/** The second step before a round is run: what will be locked, and that it cannot be taken back. */
export function Confirm({ opened }: { opened: boolean }) {
  const t = useT()
  const format = useFormat()
  const send = useSend()
  const round = useGame(roundNow)
  const from = useGame((context) => weeksOf(context.scenario!, roundNow(context)).from)
  const until = useGame((context) => weeksOf(context.scenario!, roundNow(context)).until)
  const cost = useGame(moneyOf)
  const nothing = useGame(spendsNothing)
  const sealed = useGame(isSealed)
  const signed = useGame(({ draft }) => draft!.signed.length)
  return (
    <Modal
      opened={opened}
      onClose={() => send({ type: 'back' })}
      title={t('confirm.title', { round: round + 1 })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p style={{ marginTop: 0 }}>{t('confirm.what', { from: from + 1, to: until })}</p>
      <ul className="small" style={{ lineHeight: 1.8 }}>
        <li>{t('confirm.bound', { amount: format.exactMoney(Math.round(cost.spend + cost.fixed)) })}</li>
        <li>{t('confirm.envelope', { amount: format.exactMoney(cost.envelope) })}</li>
        <li>{t('confirm.reserve', { amount: format.exactMoney(Math.round(cost.reserve)) })}</li>
      </ul>
      {nothing && <p className="small warn">{t('plan.spendsNothing')}</p>}
      <Forecast />
      <Group justify="space-between" mt="md">
        <span className="small">{t('confirm.signed', { count: signed, all: ROLES.length })}</span>
        <Button
          variant="default"
          size="xs"
          disabled={signed === ROLES.length}
          onClick={() => ROLES.forEach((role) => send({ type: 'edit', edit: { kind: 'sign', role, signed: true } }))}
        >
          {t('confirm.signAll')}
        </Button>
      </Group>
      <p className="small muted">{sealed ? t('confirm.final') : t('confirm.unsealed')}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => send({ type: 'back' })} data-autofocus>
          {t('confirm.back')}
        </Button>
        <Button disabled={!sealed} onClick={() => send({ type: 'run' })}>
          {t('confirm.run', { round: round + 1 })}
        </Button>
      </Group>
    </Modal>
  )
}
