import { Button, Checkbox, Group, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { emptyAbout, LONGEST, TEAM_COLOURS, type TeamColour } from '../../flow/about.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { alone, seated } from '../../flow/people.ts'
import { briefOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { timesBegun } from '../../store/database.ts'
import { drawSeed, newGameId } from '../../store/identity.ts'
import { Clock, COURSE_MINUTES } from './Clock.tsx'
import { Colours } from './Colours.tsx'
import { emptySeating, People } from './People.tsx'
import { Seed, seedOf, type SeedChoice } from './Seed.tsx'
import './team.css'

const newSeed = (): SeedChoice => ({ from: 'drawn', drawn: drawSeed(), given: '' })

/** Who plays, by which clock, and under which luck. Nothing has to be filled in. */
export function Team() {
  const t = useT()
  const send = useSend()
  const brief = useGame(briefOf)
  const [team, setTeam] = useState('')
  const [colour, setColour] = useState<TeamColour>(TEAM_COLOURS[0])
  const [seating, setSeating] = useState(emptySeating)
  const [minutes, setMinutes] = useState<number | null>(COURSE_MINUTES)
  const [choice, setChoice] = useState(newSeed)
  const [practice, setPractice] = useState(false)
  const [missing, setMissing] = useState(false)
  const seed = seedOf(choice)
  const before = useTimesBegun(brief.id, seed)

  const begin = (event: React.FormEvent): void => {
    event.preventDefault()
    if (seed === '') {
      setMissing(true)
      document.getElementById('seed')?.focus()
      return
    }
    const about = {
      ...emptyAbout(),
      team: team.trim(),
      colour,
      practice,
      people: seating.alone ? alone(seating.name) : seated(seating.seats),
      clock: { minutes, pauses: [] },
      seedFrom: choice.from,
      begunBefore: before,
    }
    send({ type: 'begin', game: newGameId(), seed, about })
  }

  return (
    <div className="page">
      <Title order={1} mb="lg">
        {t('team.title')}
      </Title>
      <form onSubmit={begin} noValidate>
        <div className="team-grid">
          <div className="sheet team-stack">
            <TextInput
              label={t('team.name')}
              description={t('team.nameHint')}
              value={team}
              onChange={(event) => setTeam(event.currentTarget.value)}
              maxLength={LONGEST.name}
            />
            <Colours colour={colour} onChange={setColour} />
            <People seating={seating} onChange={setSeating} />
          </div>
          <div className="sheet team-stack">
            <Clock minutes={minutes} onChange={setMinutes} />
            <div>
              <Seed
                choice={choice}
                missing={missing}
                onChange={(next) => {
                  setChoice(next)
                  setMissing(false)
                }}
              />
              <p className="small muted" style={{ margin: '10px 0 0', minHeight: '1.5em' }} aria-live="polite">
                {before > 0 ? t('team.begunBefore', { count: before }) : ''}
              </p>
            </div>
            <Checkbox
              label={t('team.practice')}
              description={t('team.practiceHint')}
              checked={practice}
              onChange={(event) => setPractice(event.currentTarget.checked)}
            />
          </div>
        </div>
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
