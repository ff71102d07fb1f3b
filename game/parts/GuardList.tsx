import type { GuardState } from '../../engine/index.ts'
import type { GuardView } from '../flow/views.ts'
import { useFigure, useSay, useT } from '../locales/hooks.ts'
import { raw } from './Figure.tsx'
import { Cross, Tick } from './icons.tsx'

export function GuardList({ guards, states, prefix }: { guards: GuardView[]; states: GuardState[]; prefix?: string }) {
  const t = useT()
  const say = useSay()
  const figure = useFigure()
  return (
    <ul className="guards small">
      {guards.map((guard) => {
        const { holds, value } = states.find(({ id }) => id === guard.id)!
        return (
          <li key={guard.id} className={holds ? 'good' : 'bad'}>
            {holds ? <Tick /> : <Cross />}
            <span className="guard-text">
              {say(guard.name)}{' '}
              <strong {...(prefix === undefined ? {} : raw(`${prefix}.${guard.id}.value`, value))}>
                {figure(value, guard.unit)}
              </strong>{' '}
              <span className="muted">
                {t(guard.better === 'up' ? 'targets.atLeast' : 'targets.atMost', {
                  value: figure(guard.bound, guard.unit),
                })}
              </span>
              <span className="visually-hidden"> {holds ? t('targets.holds') : t('targets.broken')}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
