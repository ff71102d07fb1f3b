import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { ROLES, type Role } from '../../../engine/index.ts'
import { LONGEST } from '../../flow/about.ts'
import type { Seat } from '../../flow/people.ts'
import { useT } from '../../locales/hooks.ts'

/** Five seats, a sixth that shares a role, or one person who plays alone. */
export interface Seating {
  alone: boolean
  /** The one who plays alone. */
  name: string
  seats: Seat[]
}

export const emptySeating = (): Seating => ({
  alone: false,
  name: '',
  seats: ROLES.map((role) => ({ role, name: '' })),
})

/** Who takes which role. Names may stay empty; one that is typed twice is one person with two roles. */
export function People({ seating, onChange }: { seating: Seating; onChange: (seating: Seating) => void }) {
  const t = useT()
  const { seats } = seating
  const shared = seats.length > ROLES.length
  const put = (index: number, seat: Partial<Seat>): void =>
    onChange({ ...seating, seats: seats.map((old, place) => (place === index ? { ...old, ...seat } : old)) })
  return (
    <fieldset className="team-part">
      <legend>{t('team.people')}</legend>
      <SegmentedControl
        aria-label={t('team.people')}
        value={seating.alone ? 'alone' : 'together'}
        onChange={(value) => onChange({ ...seating, alone: value === 'alone' })}
        data={[
          { value: 'together', label: t('team.together') },
          { value: 'alone', label: t('team.alone') },
        ]}
      />
      <p className="small muted team-hint">{t(seating.alone ? 'team.aloneHint' : 'team.togetherHint')}</p>
      {seating.alone ? (
        <TextInput
          label={t('team.person')}
          value={seating.name}
          maxLength={LONGEST.name}
          onChange={(event) => onChange({ ...seating, name: event.currentTarget.value })}
        />
      ) : (
        <>
          <ul className="team-seats">
            {seats.map(({ role, name }, index) => {
              const sixth = index >= ROLES.length
              return (
                <li key={sixth ? 'sixth' : role}>
                  {sixth ? (
                    <NativeSelect
                      size="sm"
                      aria-label={t('team.sharedRole')}
                      value={role}
                      onChange={(event) => put(index, { role: event.currentTarget.value as Role })}
                      data={ROLES.map((id) => ({ value: id, label: t(`roles.${id}`) }))}
                    />
                  ) : (
                    <span>{t(`roles.${role}`)}</span>
                  )}
                  <TextInput
                    aria-label={sixth ? t('team.sixthPerson') : t('team.personFor', { role: t(`roles.${role}`) })}
                    placeholder={t('team.personPlaceholder')}
                    value={name}
                    maxLength={LONGEST.name}
                    onChange={(event) => put(index, { name: event.currentTarget.value })}
                  />
                </li>
              )
            })}
          </ul>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              onChange({
                ...seating,
                seats: shared ? seats.slice(0, ROLES.length) : [...seats, { role: ROLES[0], name: '' }],
              })
            }
          >
            {t(shared ? 'team.noSixth' : 'team.addSixth')}
          </Button>
        </>
      )}
    </fieldset>
  )
}
