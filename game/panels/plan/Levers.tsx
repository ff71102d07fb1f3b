import { Title } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Lever, Role } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { planOf } from '../../flow/planning.ts'
import { briefOf } from '../../flow/views.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import { Fold } from './Fold.tsx'
import { LeverField } from './LeverField.tsx'
import { usePartName } from '../../parts/names.ts'

export type FormLever = Exclude<Lever, { kind: 'spend' }>

/**
 * Levers of a role that are no weekly spend, as forms made from their descriptions; those of one thing together. A page
 * may show some of them apart.
 */
export function Levers({
  role,
  only,
  without = [],
}: {
  role: Role
  only?: readonly string[]
  without?: readonly string[]
}) {
  const t = useT()
  const say = useSay()
  const partName = usePartName()
  const brief = useGame(briefOf)
  const groups = useMemo(
    () =>
      grouped(brief.levers.filter((lever): lever is FormLever => lever.role === role && lever.kind !== 'spend')).filter(
        ({ id }) => (only === undefined || only.includes(id)) && !without.includes(id),
      ),
    [brief, role, only, without],
  )
  if (groups.length === 0) return null
  const sheetOf = ({ id, levers }: (typeof groups)[number]) => {
    const [first] = levers
    const contact = id === 'contact'
    const title = contact ? t('levers.contact.title') : first.name ? say(first.name) : partName(first)
    const about = contact ? t('levers.contact.about') : first.about ? say(first.about) : null
    // The title names the only thing that is set here, so the field need not say it again.
    const named = contact || first.name !== undefined
    return (
      <section
        key={id}
        className="sheet plan-group"
        data-wide={levers.length > 1 || first.kind !== 'number' || undefined}
        aria-label={title}
      >
        <Title order={2} size="h4">
          {title}
        </Title>
        {about ? <p className="small muted plan-about">{about}</p> : <div style={{ height: 8 }} />}
        <div className={levers.length > 1 ? 'plan-fields' : undefined}>
          {levers.map((lever) => (
            <LeverField key={lever.id} lever={lever} named={named} />
          ))}
        </div>
      </section>
    )
  }
  const isProgramme = ({ id }: (typeof groups)[number]): boolean => brief.programmes.some((one) => one.id === id)
  const programmes = groups.filter(isProgramme)
  // A few programmes can stand open; many would bury the rest.
  const folds = programmes.length > MOST_OPEN
  return (
    <>
      <div className="plan-groups">{groups.filter((group) => !folds || !isProgramme(group)).map(sheetOf)}</div>
      {folds && <Programmes groups={programmes} sheetOf={sheetOf} />}
    </>
  )
}

type Group = ReturnType<typeof grouped>[number]

/** Programmes that stand open on a page. */
const MOST_OPEN = 2

/** Programmes fold away; the line that opens them names those that were changed. */
function Programmes({ groups, sheetOf }: { groups: Group[]; sheetOf: (group: Group) => ReactNode }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { settings } = useGame(planOf)
  const changed = groups.filter(({ levers }) => levers.some(({ id }) => settings[id] !== undefined))
  return (
    <Fold
      title={t('capacity.programmes')}
      note={
        changed.length === 0
          ? t('capacity.asToday', { names: format.list(groups.map(({ levers }) => say(levers[0].name!))) })
          : t('capacity.changed', { names: format.list(changed.map(({ levers }) => say(levers[0].name!))) })
      }
    >
      <div className="plan-groups">{groups.map(sheetOf)}</div>
    </Fold>
  )
}

/** Levers with the same first word of the id belong to one thing: a programme, a trial, the contact rules. */
function grouped(levers: FormLever[]): { id: string; levers: FormLever[] }[] {
  const groups: { id: string; levers: FormLever[] }[] = []
  for (const lever of levers) {
    const [head] = lever.id.split('.')
    const id = head === 'staff' ? lever.id : head
    const group = groups.find((candidate) => candidate.id === id)
    if (group) group.levers.push(lever)
    else groups.push({ id, levers: [lever] })
  }
  return groups
}
