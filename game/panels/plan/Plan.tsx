import { ActionIcon, Button, Group, Tabs, Title, Tooltip } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ROLES, type Role } from '../../../engine/index.ts'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import type { GameContext } from '../../flow/machine.ts'
import { screenOf } from '../../flow/screen.ts'
import { briefOf, leverOf, roundNow } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Redo, Undo } from '../../parts/icons.tsx'
import { Confirm } from './Confirm.tsx'
import { Facts } from './Facts.tsx'
import { Levers } from './Levers.tsx'
import { useProblems } from './problems.ts'
import { SideColumn } from './SideColumn.tsx'
import { Spending } from './Spending.tsx'
import { Studies } from './Studies.tsx'
import './plan.css'

const canUndo = ({ history }: GameContext) => history.past.length > 0
const canRedo = ({ history }: GameContext) => history.future.length > 0

/** One screen to plan a round: a tab for each role, and beside it money, time, goal and what is still wrong. */
export function Plan() {
  const t = useT()
  const send = useSend()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const [role, setRole] = useState<Role>('marketing-director')
  const problems = useProblems()
  const wanted = useRef<string | null>(null)

  /** Opens the tab on which a field stands and puts the cursor there. */
  const goTo = useCallback(
    (field: string) => {
      const there = field === 'studies' ? 'data-analyst' : (leverOf(brief, field)?.role ?? 'channel-operator')
      if (there === role) focusField(field)
      else {
        wanted.current = field
        setRole(there)
      }
    },
    [brief, role],
  )
  /** The tab is drawn now; what was wanted stands on it. */
  useEffect(() => {
    if (wanted.current !== null) focusField(wanted.current)
    wanted.current = null
  })

  return (
    <div className="page-wide plan">
      <div className="plan-main">
        <header className="plan-head">
          <Title order={1} size="h2" style={{ flex: 1 }}>
            {t('plan.title', { round: round + 1, rounds: brief.rounds.length })}
          </Title>
          <Button variant="default" size="compact-md" onClick={() => send({ type: 'present' })}>
            {t('slides.present')}
          </Button>
          <UndoRedo />
        </header>
        <Tabs value={role} onChange={(value) => setRole(value as Role)} keepMounted={false}>
          <Tabs.List aria-label={t('plan.tabs')} className="plan-tabs">
            {ROLES.map((id) => {
              const wrong = problems.filter((problem) => problem.role === id).length
              return (
                <Tabs.Tab key={id} value={id}>
                  {t(`roles.${id}`)}
                  {wrong > 0 && (
                    <span className="plan-wrong" aria-label={t('plan.wrongHere', { count: wrong })}>
                      {wrong}
                    </span>
                  )}
                </Tabs.Tab>
              )
            })}
          </Tabs.List>
          {ROLES.map((id) => (
            <Tabs.Panel key={id} value={id} pt="md">
              <RolePage role={id} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </div>
      <SideColumn onGoTo={goTo} />
      <ConfirmWhenLocked />
    </div>
  )
}

function focusField(field: string): void {
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, button, textarea')?.focus({ preventScroll: true })
}

function UndoRedo() {
  const t = useT()
  const send = useSend()
  const undoable = useGame(canUndo)
  const redoable = useGame(canRedo)
  useUndoKeys()
  return (
    <Group gap={4}>
      <Tooltip label={t('plan.undo')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('plan.undo')}
          disabled={!undoable}
          onClick={() => send({ type: 'undo' })}
        >
          <Undo />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('plan.redo')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('plan.redo')}
          disabled={!redoable}
          onClick={() => send({ type: 'redo' })}
        >
          <Redo />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function RolePage({ role }: { role: Role }) {
  const t = useT()
  return (
    <div className="plan-page">
      <p className="small muted plan-what">{t(`plan.what.${role}`)}</p>
      {role === 'channel-operator' && <Spending rows="channels" />}
      {role === 'content-planner' && <Spending rows="content" />}
      <Levers role={role} />
      {role === 'data-analyst' && <Studies />}
      <Facts role={role} />
    </div>
  )
}

function ConfirmWhenLocked() {
  const locked = useGameState((snapshot) => screenOf(snapshot) === 'confirm')
  return <Confirm opened={locked} />
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for the plan; a text field being typed in keeps its own undo only until it is left. */
function useUndoKeys(): void {
  const send = useSend()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const redo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!redo && key !== 'z') return
      event.preventDefault()
      send({ type: redo ? 'redo' : 'undo' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [send])
}
