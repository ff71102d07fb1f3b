import { Button, Title } from '@mantine/core'
import { useSend } from '../flow/hooks.ts'
import { useT } from '../locales/hooks.ts'

/** What a team learns from its game, part by part. */
export default function Debrief() {
  const t = useT()
  const send = useSend()
  return (
    <div className="page">
      <Title order={1}>{t('debrief.title')}</Title>
      <Button mt="lg" variant="default" onClick={() => send({ type: 'back' })}>
        {t('app.back')}
      </Button>
    </div>
  )
}
