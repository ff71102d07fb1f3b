import { Button, Modal, Progress } from '@mantine/core'
import { useEffect } from 'react'
import { useGame, useGameState, useSend } from '../../flow/hooks.ts'
import { cardIsHeld } from '../../flow/screen.ts'
import { cardLeft, cardOf, refusals, teamView, type CardView } from '../../flow/views.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import { Pause, Play } from '../../parts/icons.tsx'
import { useIssueText } from '../../parts/problems.tsx'
import { CoachInDialog } from '../frame/Coach.tsx'

/** An event stops the clock: its story, what can be answered, and how long there is to decide. */
export function EventCard() {
  const card = useGame(cardOf)
  return card && <Card key={card.id} card={card} />
}

function Card({ card }: { card: CardView }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const issueText = useIssueText()
  const refused = useGame(refusals)
  const { reserve } = useGame(teamView).money
  useNumberKeys(card)
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={640}
      title={
        <span>
          <span className="over-title">
            {t('card.week', { week: card.week })}
            {card.role && ` · ${t('card.for', { role: t(`roles.${card.role}`) })}`}
          </span>
          <span className="card-title">{say(card.name)}</span>
        </span>
      }
    >
      <CoachInDialog />
      <p className="card-story">{say(card.story)}</p>
      <ol className="card-answers">
        {card.answers.map((answer, index) => (
          <li key={answer.id}>
            <button
              type="button"
              className="card-answer"
              disabled={!answer.affordable}
              data-autofocus={index === 0 || undefined}
              onClick={() => send({ type: 'answer', answer: answer.id })}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span>
                <strong>{say(answer.name)}</strong>
                <span className="small card-known">{say(answer.known)}</span>
                {answer.cost > 0 && (
                  <span className={answer.affordable ? 'tiny muted' : 'tiny bad'}>
                    {answer.affordable
                      ? t('card.costs', { cost: format.money(answer.cost) })
                      : t('card.tooDear', {
                          cost: format.money(answer.cost),
                          reserve: format.money(Math.max(0, reserve)),
                        })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {refused.length > 0 && (
        <p className="small bad" role="alert">
          {refused.map(issueText).join(' ')}
        </p>
      )}
      <Timer card={card} />
    </Modal>
  )
}

function Timer({ card }: { card: CardView }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const left = useGame(cardLeft)
  const held = useGameState(cardIsHeld)
  const fallback = card.answers.find(({ id }) => id === card.fallback)
  return (
    <div className="card-timer">
      <Progress
        value={(100 * left) / card.time}
        size="sm"
        color={left <= 10 ? 'red' : 'pine'}
        aria-label={t('card.timeLeft')}
        transitionDuration={0}
      />
      <div className="card-clock small">
        <span role="timer" className="card-seconds">
          {format.clock(left)}
        </span>
        <span className="muted" style={{ flex: 1 }}>
          {fallback && t('card.fallback', { answer: say(fallback.name) })}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={held ? <Play /> : <Pause />}
          onClick={() => send({ type: held ? 'play' : 'pause' })}
        >
          {held ? t('card.resume') : t('card.hold')}
        </Button>
      </div>
    </div>
  )
}

/** The answers' numbers on the keyboard. */
function useNumberKeys(card: CardView): void {
  const send = useSend()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const answer = card.answers[Number(event.key) - 1]
      if (answer?.affordable) send({ type: 'answer', answer: answer.id })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [card, send])
}
