import { Button, Checkbox, Modal, Title } from '@mantine/core'
import { ROLES } from '../../../../engine/index.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { gapsNow, isForetold, planWeeks, playsAlone, signedOf } from '../../../flow/planning.ts'
import { isSealed, moneyOf, roundNow, spendsNothing } from '../../../flow/views.ts'
import { useFormat, useT } from '../../../locales/hooks.ts'
import { CoachInDialog } from '../../frame/Coach.tsx'
import { useSignAll } from '../SignOff.tsx'
import { Forecast } from './Forecast.tsx'

/** The second step before a round is run: what will be locked, and that it cannot be taken back. */
export function Confirm({ opened }: { opened: boolean }) {
  const t = useT()
  const send = useSend()
  const round = useGame(roundNow)
  const sealed = useGame(isSealed)
  const foretold = useGame(isForetold)
  return (
    <Modal
      opened={opened}
      onClose={() => send({ type: 'back' })}
      title={t('confirm.title', { round: round + 1 })}
      size={760}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <CoachInDialog />
      <div className="seal">
        <Locked />
        <Forecast />
        <Signatures />
        <div className="seal-foot">
          <p className="small muted" aria-live="polite">
            {sealed ? t('confirm.final') : foretold ? t('confirm.unsigned') : t('confirm.unsealed')}
          </p>
          <Button variant="default" onClick={() => send({ type: 'back' })} data-autofocus>
            {t('confirm.back')}
          </Button>
          <Button data-coach="run" disabled={!sealed} onClick={() => send({ type: 'run' })}>
            {t('confirm.run', { round: round + 1 })}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** What the run will bind. */
function Locked() {
  const t = useT()
  const format = useFormat()
  const { from, until } = useGame(planWeeks)
  const cost = useGame(moneyOf)
  const nothing = useGame(spendsNothing)
  const doubts = useGame(gapsNow).filter(({ kind, field }) => kind === 'contradictory' && field !== 'forecast').length
  return (
    <section>
      <p style={{ margin: 0 }}>{t('confirm.what', { from: from + 1, to: until })}</p>
      <ul className="small seal-list">
        <li>{t('confirm.bound', { amount: format.exactMoney(Math.round(cost.spend + cost.fixed)) })}</li>
        <li>{t('confirm.envelope', { amount: format.exactMoney(cost.envelope) })}</li>
        <li>{t('confirm.reserve', { amount: format.exactMoney(Math.round(cost.reserve)) })}</li>
      </ul>
      {nothing && <p className="small warn">{t('plan.spendsNothing')}</p>}
      {doubts > 0 && <p className="small warn">{t('confirm.doubts', { count: doubts })}</p>}
    </section>
  )
}

/** Who stands by the plan; a person alone signs for all at once. */
function Signatures() {
  const t = useT()
  const send = useSend()
  const signed = useGame(signedOf)
  const alone = useGame(playsAlone)
  const all = useSignAll()
  return (
    <section aria-labelledby="signatures-title">
      <div className="plan-row">
        <Title order={3} size="h5" id="signatures-title" style={{ flex: 1 }}>
          {t('confirm.signed', { count: signed.length, all: ROLES.length })}
        </Title>
        {alone && (
          <Button variant="default" size="xs" disabled={all.done} onClick={all.sign}>
            {t('sign.all')}
          </Button>
        )}
      </div>
      <div className="seal-signatures">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            size="sm"
            label={t(`roles.${role}`)}
            checked={signed.includes(role)}
            onChange={(event) =>
              send({ type: 'edit', edit: { kind: 'sign', role, signed: event.currentTarget.checked } })
            }
          />
        ))}
      </div>
    </section>
  )
}
