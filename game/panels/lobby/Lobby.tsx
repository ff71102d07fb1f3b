import { Button, FileButton, Group, Title } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'
import { updates } from '../../offline/updates.ts'
import type { Opened } from '../../store/opening.ts'
import { Cards } from './Cards.tsx'
import { DropZone } from '../../parts/DropZone.tsx'
import { useLink } from './link.ts'
import { Practice } from './Practice.tsx'
import { OpenedFile } from './OpenedFile.tsx'
import { SavedGames } from './SavedGames.tsx'
import './lobby.css'

/** Where a game begins: choose a scenario, go on with a saved game, or open a file. */
export function Lobby() {
  const t = useT()
  const send = useSend()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [reading, setReading] = useState(false)

  useLink(t('opened.linkName'), setOpened)

  const open = async (file: File | null | undefined): Promise<void> => {
    if (!file) return
    setReading(true)
    const result = await read(file)
    setReading(false)
    if (result.kind === 'scenario') send({ type: 'choose', scenario: result.scenario, scenarioText: result.text })
    else setOpened(result)
  }

  return (
    <div className="page lobby">
      <DropZone label={t('lobby.dropHere')} onFiles={([file]) => void open(file)} />
      <Update />
      <header className="lobby-head">
        <div>
          <Title order={1}>{t('lobby.title')}</Title>
          <p className="muted prose lobby-what">{t('lobby.what')}</p>
        </div>
        <Group wrap="nowrap">
          <Button variant="default" onClick={() => send({ type: 'compare' })}>
            {t('lobby.compare')}
          </Button>
          <FileButton onChange={open} accept=".json,.yaml,.yml" inputProps={{ 'aria-label': t('lobby.openFile') }}>
            {({ onClick }) => (
              <Button variant="default" onClick={onClick} loading={reading}>
                {t('lobby.openFile')}
              </Button>
            )}
          </FileButton>
        </Group>
      </header>
      <Practice />
      <section aria-label={t('lobby.scenarios')}>
        <Cards />
      </section>
      <SavedGames />
      <p className="tiny muted">{t('lobby.dropHint')}</p>
      <OpenedFile
        opened={opened}
        onClose={() => setOpened(null)}
        onOpen={(save) => {
          setOpened(null)
          send({ type: 'resume', save })
        }}
      />
    </div>
  )
}

/** Reading a file needs the rules, which are fetched by then or now. */
async function read(file: File): Promise<Opened> {
  try {
    const { openFile } = await import('../../store/opening.ts')
    return await openFile(file)
  } catch {
    return { kind: 'not-fetched', file: file.name }
  }
}

/** Offered in the lobby only: nobody in a game is to be asked. */
function Update() {
  const t = useT()
  const take = useSyncExternalStore(updates.subscribe, updates.state)
  return (
    take && (
      <output className="lobby-update">
        <span>{t('update.ready')}</span>
        <Button size="xs" onClick={take}>
          {t('update.take')}
        </Button>
      </output>
    )
  )
}
