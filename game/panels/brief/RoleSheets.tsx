import { useEffect } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Brief, Lever, Role } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { briefOf, factsToPrint } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { useLeverName } from '../../parts/names.ts'
import { useSettingText } from '../../parts/settings.ts'

/** A cell to write in. */
const BLANK = '\u00A0'

/**
 * One A4 page for each of the roles: its duty, what only it knows, and a worksheet for its part of the plan. It stands on
 * paper alone: on the screen, where everybody looks, it is never shown.
 */
export function RoleSheets({ roles, onDone }: { roles: Role[]; onDone: () => void }) {
  useEffect(() => {
    const done = (): void => flushSync(onDone)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [onDone])
  return createPortal(
    <div className="role-sheets">
      {roles.map((role) => (
        <RoleSheet key={role} role={role} />
      ))}
    </div>,
    document.body,
  )
}

function RoleSheet({ role }: { role: Role }) {
  const t = useT()
  const say = useSay()
  const brief = useGame(briefOf)
  const facts = useGame(factsToPrint(role))
  const card = brief.roles.find(({ id }) => id === role)!
  return (
    <article className="role-sheet">
      <header>
        <p>
          {say(brief.title)} · {t('brief.cardFor')}
        </p>
        <h1>{t(`roles.${role}`)}</h1>
        <p>{say(card.duty)}</p>
      </header>
      <section>
        <h2>{t('facts.title')}</h2>
        {facts.length === 0 ? (
          <p>{t('brief.noFacts')}</p>
        ) : (
          <>
            <p className="role-sheet-hint">{t('brief.factsHint')}</p>
            <ul className="role-sheet-facts">
              {facts.map((fact) => (
                <li key={fact.id}>
                  <i aria-hidden="true" /> {say(fact.text)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2>{t('brief.worksheet')}</h2>
        <ol>
          {card.worksheet.map((question) => (
            <li key={question.en}>
              {say(question)}
              <i className="role-sheet-line" />
            </li>
          ))}
        </ol>
      </section>
      <Settings brief={brief} role={role} />
    </article>
  )
}

/** What the role sets, with room for the team's choice. */
function Settings({ brief, role }: { brief: Brief; role: Role }) {
  const t = useT()
  const nameOf = useLeverName()
  const settingText = useSettingText()
  const channelName = (lever: Lever) => nameOf(lever) || t('levers.content')
  const levers = brief.levers.filter((lever) => lever.role === role)
  return (
    <section>
      <h2>{t('brief.sets')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('brief.what')}</th>
            <th>{t('brief.today')}</th>
            <th>{t('brief.ours')}</th>
          </tr>
        </thead>
        <tbody>
          {levers.map((lever) => (
            <tr key={lever.id}>
              <td>{channelName(lever)}</td>
              <td>{lever.kind === 'spend' ? '' : settingText(lever, lever.start)}</td>
              <td>{BLANK}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
