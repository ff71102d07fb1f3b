import { Button, Checkbox, Group, Radio, Stack, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { emptyAbout } from '../../flow/about.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { briefOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { timesBegun } from '../../store/database.ts'
import { drawSeed, newGameId } from '../../store/identity.ts'

/** Who plays, and under which luck. */
export function Team() {
  const t = useT()
  const send = useSend()
  const brief = useGame(briefOf)
  const [team, setTeam] = useState('')
  const [source, setSource] = useState<'drawn' | 'given'>('drawn')
  const [drawn, setDrawn] = useState(drawSeed)
  const [given, setGiven] = useState('')
  const [practice, setPractice] = useState(false)
  const [missing, setMissing] = useState(false)
  const seed = source === 'drawn' ? drawn : given.trim()
  const before = useTimesBegun(brief.id, seed)

  const begin = (event: React.FormEvent): void => {
    event.preventDefault()
    if (seed === '') {
      setMissing(true)
      document.getElementById('seed')?.focus()
      return
    }
    const about = { ...emptyAbout(), team: team.trim(), practice, seedFrom: source, begunBefore: before }
    send({ type: 'begin', game: newGameId(), seed, about })
  }

  return (
    <div className="page page-narrow">
      <Title order={1} mb="lg">
        {t('team.title')}
      </Title>
      <form onSubmit={begin} noValidate>
        <Stack gap="lg" className="sheet">
          <TextInput
            label={t('team.name')}
            description={t('team.nameHint')}
            value={team}
            onChange={(event) => setTeam(event.currentTarget.value)}
            maxLength={60}
          />
          <Radio.Group
            label={t('team.seed')}
            description={t('team.seedHint')}
            value={source}
            onChange={(value) => {
              setSource(value === 'given' ? 'given' : 'drawn')
              setMissing(false)
            }}
          >
            <Stack gap="sm" mt="sm">
              <Group align="center" gap="md">
                <Radio value="drawn" label={t('team.drawn')} />
                {source === 'drawn' && (
                  <>
                    <output style={{ fontSize: '1.25rem', fontWeight: 600, letterSpacing: '0.14em' }}>{drawn}</output>
                    <Button variant="subtle" size="compact-sm" onClick={() => setDrawn(drawSeed())}>
                      {t('team.redraw')}
                    </Button>
                  </>
                )}
              </Group>
              <Group align="center" gap="md">
                <Radio value="given" label={t('team.given')} />
                {source === 'given' && (
                  <TextInput
                    id="seed"
                    aria-label={t('team.givenSeed')}
                    value={given}
                    maxLength={100}
                    onChange={(event) => {
                      setGiven(event.currentTarget.value)
                      setMissing(false)
                    }}
                    error={missing ? t('team.seedMissing') : undefined}
                    style={{ flex: 1 }}
                  />
                )}
              </Group>
            </Stack>
          </Radio.Group>
          <p className="small muted" style={{ margin: 0, minHeight: '1.5em' }} aria-live="polite">
            {before > 0 ? t('team.begunBefore', { count: before }) : ''}
          </p>
          <Checkbox
            label={t('team.practice')}
            description={t('team.practiceHint')}
            checked={practice}
            onChange={(event) => setPractice(event.currentTarget.checked)}
          />
        </Stack>
        <Group justify="space-between" mt="lg">
          <Button variant="default" onClick={() => send({ type: 'back' })}>
            {t('app.back')}
          </Button>
          <Button type="submit">{t('team.begin')}</Button>
        </Group>
      </form>
    </div>
  )
}

/** Without storage nothing is known of earlier games, and nothing is said. */
function useTimesBegun(scenario: string, seed: string): number {
  const [times, setTimes] = useState(0)
  useEffect(() => {
    let current = true
    const show = (count: number): void => {
      if (current) setTimes(count)
    }
    timesBegun(scenario, seed).then(show, () => show(0))
    return () => {
      current = false
    }
  }, [scenario, seed])
  return seed === '' ? 0 : times
}
