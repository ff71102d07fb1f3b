import { Button } from '@mantine/core'
import { ROLES, type Role } from '../../../engine/index.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { playsAlone, signedOf } from '../../flow/planning.ts'
import { aboutOf } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { Tick } from '../../parts/icons.tsx'
import { useProblems } from './problems.ts'

/** At the foot of a role's page: who stands by this part of the plan. A change of the part takes the signature back. */
export function SignOff({ role }: { role: Role }) {
  const t = useT()
  const format = useFormat()
  const send = useSend()
  const signed = useGame(signedOf).includes(role)
  const alone = useGame(playsAlone)
  const names = useGame(aboutOf)
    .people.filter(({ roles, name }) => roles.includes(role) && name !== '')
    .map(({ name }) => name)
  const wrong = useProblems().filter((problem) => problem.role === role).length
  const all = useSignAll()
  return (
    <section
      className="plan-sign"
      aria-label={t('sign.title')}
      data-field="signature"
      data-signed={signed || undefined}
    >
      <p className="small">
        {signed ? (
          <span className="good plan-signed">
            <Tick /> {t('sign.done', { role: t(`roles.${role}`) })}
          </span>
        ) : wrong > 0 ? (
          <span className="bad">{t('sign.wrong', { count: wrong })}</span>
        ) : (
          <span className="muted">{t('sign.about')}</span>
        )}
        {names.length > 0 && <span className="muted plan-names"> {format.list(names)}</span>}
      </p>
      <div className="plan-row">
        {alone && !all.done && (
          <Button variant="subtle" size="sm" onClick={all.sign}>
            {t('sign.all')}
          </Button>
        )}
        <Button
          variant={signed ? 'default' : 'outline'}
          size="sm"
          disabled={!signed && wrong > 0}
          onClick={() => send({ type: 'edit', edit: { kind: 'sign', role, signed: !signed } })}
        >
          {signed ? t('sign.takeBack') : t('sign.sign', { role: t(`roles.${role}`) })}
        </Button>
      </div>
    </section>
  )
}

/** Signs for every role that has not signed yet. */
export function useSignAll(): { done: boolean; sign: () => void } {
  const send = useSend()
  const signed = useGame(signedOf)
  return {
    done: signed.length === ROLES.length,
    sign: () =>
      ROLES.filter((role) => !signed.includes(role)).forEach((role) =>
        send({ type: 'edit', edit: { kind: 'sign', role, signed: true } }),
      ),
  }
}
