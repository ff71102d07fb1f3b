import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useT } from '../../locales/hooks.ts'
import { drawSeed } from '../../store/identity.ts'

export interface SeedChoice {
  from: 'drawn' | 'given'
  drawn: string
  given: string
}

export const seedOf = ({ from, drawn, given }: SeedChoice): string => (from === 'drawn' ? drawn : given.trim())

/** The seed, drawn before everybody's eyes or given by the instructor. */
export function Seed({
  choice,
  missing,
  onChange,
}: {
  choice: SeedChoice
  missing: boolean
  onChange: (choice: SeedChoice) => void
}) {
  const t = useT()
  return (
    <Radio.Group
      label={t('team.seed')}
      description={t('team.seedHint')}
      value={choice.from}
      onChange={(value) => onChange({ ...choice, from: value === 'given' ? 'given' : 'drawn' })}
    >
      <Stack gap="sm" mt="sm">
        <Group align="center" gap="md" mih={36}>
          <Radio value="drawn" label={t('team.drawn')} />
          {choice.from === 'drawn' && (
            <>
              <output className="team-seed">{choice.drawn}</output>
              <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...choice, drawn: drawSeed() })}>
                {t('team.redraw')}
              </Button>
            </>
          )}
        </Group>
        <Group align="flex-start" gap="md" mih={36}>
          <Radio value="given" label={t('team.given')} mt={8} />
          {choice.from === 'given' && (
            <TextInput
              id="seed"
              aria-label={t('team.givenSeed')}
              value={choice.given}
              maxLength={100}
              onChange={(event) => onChange({ ...choice, given: event.currentTarget.value })}
              error={missing ? t('team.seedMissing') : undefined}
              style={{ flex: 1 }}
            />
          )}
        </Group>
      </Stack>
    </Radio.Group>
  )
}
