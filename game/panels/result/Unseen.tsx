import { Button } from '@mantine/core'
import { useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'

const QUESTIONS = ['luck', 'cause', 'turn', 'kept'] as const

/** What no company sees from inside; the debrief answers it. */
export function Unseen() {
  const t = useT()
  const send = useSend()
  return (
    <Sheet title={t('unseen.title')}>
      <ul className="unseen small">
        {QUESTIONS.map((question) => (
          <li key={question}>{t(`unseen.${question}`)}</li>
        ))}
      </ul>
      <Button className="no-print" data-coach="debrief" fullWidth onClick={() => send({ type: 'debrief' })}>
        {t('result.toDebrief')}
      </Button>
    </Sheet>
  )
}
