import { ActionIcon, Button, Group, Modal, Tabs, Title, Tooltip } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { ROLES, type Role } from '../../../engine/index.ts'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import { canRedo, canUndo, gapsNow, signedOf } from '../../flow/planning.ts'
import { screenOf } from '../../flow/screen.ts'
import { briefOf, leverOf, roundNow } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Redo, Tick, Undo } from '../../parts/icons.tsx'
import { Answers } from './analyst/Answers.tsx'
import { Bench } from './analyst/Bench.tsx'
import { Studies } from './analyst/Studies.tsx'
import { Warnings } from './analyst/Warnings.tsx'
import type { GoTo } from './Check.tsx'
import { Goal } from './director/Goal.tsx'
import { Splits } from './director/Splits.tsx'
import { Starts } from './director/Starts.tsx'
import { Targets } from './director/Targets.tsx'
import { Facts } from './Facts.tsx'
import { KeptButton } from './Kept.tsx'
import { Levers } from './Levers.tsx'
import { Operator } from './operator/Operator.tsx'
import { Spending } from './operator/Spending.tsx'
import { useProblems } from './problems.ts'
import { Confirm } from './seal/Confirm.tsx'
import { ContentCalendar } from './planner/ContentCalendar.tsx'
import { SheetParts, WholeSheet } from './SheetParts.tsx'
import { SideColumn } from './SideColumn.tsx'
import { SignOff } from './SignOff.tsx'
import './plan.css'

/** One screen to plan a round: a tab for each role, and beside it money, time, goal and what is still wrong. */
export function Plan() {
  const t = useT()
  const send = useSend()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const [role, setRole] = useState<Role>('marketing-director')
  const wanted = useRef<string | null>(null)

  /** Opens the tab on which a field stands and puts the cursor there. */
  const goTo = useCallback<GoTo>(
    (field, owner) => {
      if (field === 'forecast') return send({ type: 'lock' })
      const there = field === 'studies' ? 'data-analyst' : (leverOf(brief, field)?.role ?? owner ?? 'channel-operator')
      if (there === role) focusField(field)
      else {
        wanted.current = field
        setRole(there)
      }
    },
    [brief, role, send],
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
          <WholeSheetButton />
          <KeptButton />
          <Button variant="default" size="compact-md" onClick={() => send({ type: 'present' })}>
            {t('slides.present')}
          </Button>
          <UndoRedo />
        </header>
        <Tabs value={role} onChange={(value) => setRole(value as Role)} keepMounted={false}>
          <Tabs.List aria-label={t('plan.tabs')} className="plan-tabs">
            {ROLES.map((id) => (
              <RoleTab key={id} role={id} />
            ))}
          </Tabs.List>
          {ROLES.map((id) => (
            <Tabs.Panel key={id} value={id} pt="md">
              <RolePage role={id} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </div>
      <SideColumn role={role} onGoTo={goTo} />
      <ConfirmWhenLocked />
    </div>
  )
}

/** A role's name with what stands about it: how much is wrong or contradictory on its page, and whether it is signed. */
function RoleTab({ role }: { role: Role }) {
  const t = useT()
  const wrong = useProblems().filter((problem) => problem.role === role).length
  const doubtful = useGame(gapsNow).filter((gap) => gap.kind === 'contradictory' && gap.role === role).length
  const signed = useGame(signedOf).includes(role)
  return (
    <Tabs.Tab value={role}>
      {t(`roles.${role}`)}
      {wrong > 0 ? (
        <Mark className="plan-wrong" said={t('plan.wrongHere', { count: wrong })}>
          {wrong}
        </Mark>
      ) : (
        doubtful > 0 && (
          <Mark className="plan-wrong plan-doubtful" said={t('plan.doubtfulHere', { count: doubtful })}>
            {doubtful}
          </Mark>
        )
      )}
      {signed && (
        <Mark className="plan-tick" said={t('plan.signedHere')}>
          <Tick />
        </Mark>
      )}
    </Tabs.Tab>
  )
}

/** A small mark for the eye, said in words to who listens. */
const Mark = ({ className, said, children }: { className: string; said: string; children: ReactNode }) => (
  <>
    <span className={className} aria-hidden="true">
      {children}
    </span>
    <span className="visually-hidden">{`, ${said}`}</span>
  </>
)

function focusField(field: string): void {
  const place = document.querySelector<HTMLElement>(`.plan-main [data-field="${CSS.escape(field)}"]`)
  place?.closest('details')?.setAttribute('open', '')
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input:not([type=hidden]), button, textarea')?.focus({ preventScroll: true })
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

function WholeSheetButton() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {t('sheet.title')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('sheet.title')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <WholeSheet />
      </Modal>
    </>
  )
}

const PLANNER = 'content-planner'
/** Levers that stand in a place of their own on their page. */
const BESIDE_TARGETS = ['focus']
const SAID = ['message', 'claims']
const APART = [...BESIDE_TARGETS, ...SAID, 'windows']

/** What stands on a role's page before its other levers. */
const PAGES: Record<Role, ReactNode> = {
  'marketing-director': (
    <>
      <Goal />
      <Targets />
      <Starts />
      <Splits />
    </>
  ),
  'product-manager': null,
  'content-planner': (
    <>
      <Levers role={PLANNER} only={SAID} />
      <Spending rows="content" />
      <ContentCalendar />
    </>
  ),
  'channel-operator': <Operator />,
  'data-analyst': (
    <>
      <Answers />
      <Studies />
      <Warnings />
      <Bench />
    </>
  ),
}

function RolePage({ role }: { role: Role }) {
  const t = useT()
  return (
    <div className="plan-page">
      <p className="small muted plan-what">{t(`plan.what.${role}`)}</p>
      <Facts role={role} />
      {PAGES[role]}
      <Levers role={role} without={APART} />
      <SheetParts role={role} />
      <SignOff role={role} />
    </div>
  )
}

function ConfirmWhenLocked() {
  const locked = useGameState(screenOf) === 'confirm'
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
