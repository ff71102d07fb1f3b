import { Button, Title } from '@mantine/core'
import { useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'

/** The plan on slides. */
export default function Slides() {
  const t = useT()
  const send = useSend()
  return (
    <div className="page">
      <Title order={1}>{t('slides.title')}</Title>
      <Button mt="lg" variant="default" onClick={() => send({ type: 'back' })}>
        {t('app.back')}
      </Button>
    </div>
  )
}
