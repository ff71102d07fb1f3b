import { Button, Group, Modal } from '@mantine/core'
import type { Resumed } from '../../flow/event.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import type { Opened } from '../../store/opening.ts'
import { Problems } from '../../parts/problems.tsx'
import { Tick } from '../../parts/icons.tsx'

/** What was found in a file that somebody opened. */
export function OpenedFile({
  opened,
  onClose,
  onOpen,
}: {
  opened: Opened | null
  onClose: () => void
  onOpen: (save: Resumed) => void
}) {
  const t = useT()
  const bad = opened !== null && opened.kind !== 'run'
  return (
    <Modal
      opened={opened !== null}
      onClose={onClose}
      size="lg"
      title={opened && t(`opened.${bad ? (isUntrue(opened) ? 'untrue' : 'refused') : 'true'}`, { file: opened.file })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened && <Findings opened={opened} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        {opened?.kind === 'run' && (
          <Button onClick={() => onOpen(opened.save)} data-autofocus>
            {t('opened.open')}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

/** What verifying finds in a file that is a run file all right. */
const UNTRUE = ['run-diverges', 'run-seal-broken', 'run-decision-refused', 'run-weeks-differ']

const isUntrue = (opened: Opened): boolean =>
  opened.kind === 'bad-run' && opened.issues.some(({ code }) => UNTRUE.includes(code))

function Findings({ opened }: { opened: Opened }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  switch (opened.kind) {
    case 'bad-scenario':
      return (
        <>
          <p style={{ marginTop: 0 }}>{t('opened.problems', { count: opened.issues.length })}</p>
          <Problems file={opened.file} issues={opened.issues} />
        </>
      )
    case 'bad-run':
      return (
        <>
          <p style={{ marginTop: 0 }}>{t('opened.notTrue')}</p>
          <Problems file={opened.file} issues={opened.issues} />
        </>
      )
    case 'too-large':
      return <p>{t('opened.tooLarge', { size: format.count(opened.bytes / 1e6, 1) })}</p>
    case 'unreadable':
      return <p>{t('opened.unreadable')}</p>
    case 'not-fetched':
      return <p>{t('failed.fetch')}</p>
    case 'bad-link':
      return <p>{t(`opened.link.${opened.why}`)}</p>
    case 'run': {
      const { scenario, about, run } = opened.save
      return (
        <>
          <p className="good" style={{ marginTop: 0, display: 'flex', gap: 8, alignItems: 'center' }}>
            <Tick /> {t('opened.verified', { count: opened.weeks })}
          </p>
          <dl className="figures small">
            <Fact name={t('opened.scenario')} value={say(scenario.brief.title)} />
            <Fact name={t('opened.team')} value={about.team || t('team.nameless')} />
            <Fact name={t('opened.seed')} value={run.seed} />
            <Fact
              name={t('opened.progress')}
              value={opened.over ? t('saved.over') : t('saved.week', { week: opened.weeks, weeks: scenario.weeks })}
            />
          </dl>
        </>
      )
    }
    case 'scenario':
      return null
  }
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="figure">
      <dt className="figure-name">{name}</dt>
      <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{value}</dd>
    </div>
  )
}
