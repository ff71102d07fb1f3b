import { Button, Title } from '@mantine/core'
import { useSend } from '../flow/hooks.ts'
import { useT } from '../locales/hooks.ts'

/** Run files of several teams side by side. */
export default function Compare() {
  const t = useT()
  const send = useSend()
  return (
    <div className="page">
      <Title order={1}>{t('compare.title')}</Title>
      <Button mt="lg" variant="default" onClick={() => send({ type: 'back' })}>
        {t('app.back')}
      </Button>
    </div>
  )
}
