import { Textarea } from '@mantine/core'
import { LONGEST, REFLECTIONS } from '../../flow/about.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { aboutOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

const QUESTIONS = ['expected', 'trusted', 'change'] as const

/** Three questions after each round; what is answered is kept with the game and comes up again in the debrief. */
export function Reflections({ round }: { round: number }) {
  const t = useT()
  const send = useSend()
  const { reflections } = useGame(aboutOf)
  const answers = reflections.find((entry) => entry.round === round)?.answers ?? []
  const answer = (index: number, text: string): void => {
    const next = Array.from({ length: REFLECTIONS }, (_, at) => (at === index ? text : (answers[at] ?? '')))
    const others = reflections.filter((entry) => entry.round !== round)
    send({ type: 'write', writing: { reflections: [...others, { round, answers: next }] } })
  }
  return (
    <Sheet title={t('reflections.title')}>
      <p className="small muted review-note">{t('reflections.note')}</p>
      <div className="reflections">
        {QUESTIONS.map((question, index) => (
          <Textarea
            key={question}
            label={t(`reflections.${question}`)}
            value={answers[index] ?? ''}
            maxLength={LONGEST.passage}
            autosize
            minRows={2}
            maxRows={8}
            onChange={(event) => answer(index, event.currentTarget.value)}
          />
        ))}
      </div>
    </Sheet>
  )
}
