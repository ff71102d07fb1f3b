import { Button, CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import { COACH_STEPS, coachStep, type CoachStep } from '../../flow/coach.ts'
import { useGameState, useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'
import './coach.css'

/** Where each step is done; the first that is on the page. */
const PLACES: Record<CoachStep, string[]> = {
  spend: ['[data-field^="spend."] input', '[role="tab"][id$="-tab-channel-operator"]'],
  sign: ['[data-field="signature"] button'],
  lock: ['[data-coach="lock"]'],
  foretell: ['.forecast input'],
  run: ['[data-coach="run"]'],
  watch: ['[data-coach="onward"]', '[data-coach="skip"]'],
  card: ['.card-answer'],
  read: ['[data-coach="next"]'],
  end: ['[data-coach="debrief"]'],
}

/** Milliseconds after which a place that was not there yet is looked for again. */
const LOOK_AGAIN = 300

const placeOf = (step: CoachStep): HTMLElement | null =>
  PLACES[step].map((selector) => document.querySelector<HTMLElement>(selector)).find((place) => place !== null) ?? null

/** Steps that are done in a dialog, which keeps the keyboard inside. */
const IN_DIALOG: CoachStep[] = ['foretell', 'run', 'card']

/** Leads through the practice week: says what comes next and marks the place. It takes nothing out of the player's hands. */
export function Coach() {
  const step = useGameState(coachStep)
  return step && !IN_DIALOG.includes(step) && <Step step={step} />
}

/** The coach where a dialog is open: in it, so that whoever has no pointer reaches it, too. */
export function CoachInDialog() {
  const step = useGameState(coachStep)
  return step && IN_DIALOG.includes(step) && <Step step={step} inside />
}

function Step({ step, inside = false }: { step: CoachStep; inside?: boolean }) {
  const t = useT()
  const send = useSend()
  useMark(step)
  const show = (): void => {
    const place = placeOf(step)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }
  return (
    <aside className="coach no-print" data-inside={inside || undefined} aria-label={t('coach.title')}>
      <div className="coach-head">
        <span className="over-title">
          {t('coach.step', { number: COACH_STEPS.indexOf(step) + 1, count: COACH_STEPS.length })}
        </span>
        <CloseButton size="sm" aria-label={t('coach.leave')} onClick={() => send({ type: 'leave' })} />
      </div>
      <p aria-live="polite">{t(`coach.steps.${step}`)}</p>
      <Button size="compact-sm" variant="light" onClick={show}>
        {t('coach.show')}
      </Button>
    </aside>
  )
}

/** Rings the place of a step as long as it is the next one. */
function useMark(step: CoachStep): void {
  useEffect(() => {
    let marked: HTMLElement | null = null
    const look = (): void => {
      const place = placeOf(step)
      if (place === marked) return
      marked?.removeAttribute('data-coached')
      place?.setAttribute('data-coached', '')
      marked = place
    }
    look()
    const timer = setInterval(look, LOOK_AGAIN)
    return () => {
      clearInterval(timer)
      marked?.removeAttribute('data-coached')
    }
  }, [step])
}
