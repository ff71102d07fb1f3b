import { ActionIcon, Button, Group, TextInput, Title, Tooltip } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Issue } from '../../../engine/index.ts'
import { useSend } from '../../flow/hooks.ts'
import type { SavedGame } from '../../flow/save.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import { gameList } from '../../store/game-list.ts'
import { useAutosave } from '../frame/autosave.ts'
import { Bin, Down, Pen } from '../../parts/icons.tsx'
import { useIssueText } from '../../parts/problems.tsx'

/** Games kept on this device. A deleted one can be taken back until the lobby is left. */
export function SavedGames() {
  const t = useT()
  const say = useSay()
  const { flush } = useAutosave()
  const listed = useSyncExternalStore(gameList.subscribe, gameList.state)
  const [deleted, setDeleted] = useState<SavedGame | null>(null)
  useEffect(() => void gameList.refresh(flush), [flush])

  return (
    <section className="lobby-saved" aria-labelledby="saved-title">
      <Title order={2} size="h3" id="saved-title">
        {t('saved.title')}
      </Title>
      {listed.kind === 'loading' && <p className="small muted">{t('saved.loading')}</p>}
      {listed.kind === 'failed' && (
        <p className="small bad" role="alert">
          {t(`save.trouble.${listed.trouble}`)}
        </p>
      )}
      {deleted && (
        <p className="small lobby-undo" aria-live="polite">
          {t('saved.deleted', { name: deleted.about.team || say(deleted.scenario.title) })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setDeleted(null)
              void gameList.restore(deleted)
            }}
          >
            {t('saved.takeBack')}
          </Button>
        </p>
      )}
      {listed.kind === 'listed' && listed.games.length === 0 && <p className="small muted">{t('saved.none')}</p>}
      {listed.kind === 'listed' && listed.games.length > 0 && (
        <ul className="lobby-list">
          {listed.games.map((game) => (
            <Game
              key={game.id}
              game={game}
              onRename={(name) => void gameList.rename(game.id, name)}
              onDelete={() => {
                setDeleted(game)
                void gameList.delete(game.id)
              }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Game({
  game,
  onRename,
  onDelete,
}: {
  game: SavedGame
  onRename: (name: string) => void
  onDelete: () => void
}) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const issueText = useIssueText()
  const send = useSend()
  const [renaming, setRenaming] = useState(false)
  const [refused, setRefused] = useState<Issue[]>([])
  const name = game.about.team || t('team.nameless')
  const { progress } = game

  const [failed, setFailed] = useState(false)

  const goOn = async (): Promise<void> => {
    setFailed(false)
    try {
      const { takeUp } = await import('../../store/saved.ts')
      const taken = await takeUp(game)
      if (taken.ok) send({ type: 'resume', save: taken.value })
      else setRefused(taken.issues)
    } catch {
      setFailed(true)
    }
  }

  const keep = async (): Promise<void> => {
    setFailed(false)
    try {
      const { exportGame } = await import('../../store/saved.ts')
      await exportGame(game)
    } catch {
      setFailed(true)
    }
  }

  return (
    <li>
      <div className="lobby-row">
        <div style={{ flex: 1, minWidth: 0 }}>
          {renaming ? (
            <Rename
              name={game.about.team}
              onDone={(next) => {
                setRenaming(false)
                if (next !== null) onRename(next)
              }}
            />
          ) : (
            <strong className="lobby-name">{name}</strong>
          )}
          <div className="tiny muted">
            {say(game.scenario.title)} · {progress.over ? t('saved.over') : t('saved.week', progress)}
            {game.about.practice && ` · ${t('team.practiceTag')}`} · {format.time(game.changed)}
          </div>
        </div>
        <Group gap={4} wrap="nowrap">
          <Tooltip label={t('saved.rename')}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('saved.renameNamed', { name })}
              onClick={() => setRenaming(true)}
            >
              <Pen />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('saved.export')}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('saved.exportNamed', { name })}
              onClick={() => void keep()}
            >
              <Down />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('saved.delete')}>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('saved.deleteNamed', { name })}
              onClick={onDelete}
            >
              <Bin />
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            onClick={() => void goOn()}
            aria-label={t(progress.over ? 'saved.lookNamed' : 'saved.continueNamed', { name })}
          >
            {progress.over ? t('saved.look') : t('saved.continue')}
          </Button>
        </Group>
      </div>
      {failed && (
        <p className="small bad" role="alert" style={{ margin: '4px 0 0' }}>
          {t('failed.fetch')}
        </p>
      )}
      {refused.length > 0 && (
        <p className="small bad" role="alert" style={{ margin: '4px 0 0' }}>
          {t('saved.cannot')} {refused.map(issueText).join(' ')}
        </p>
      )}
    </li>
  )
}

function Rename({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone(field.current!.value.trim())
      }}
      style={{ display: 'flex', gap: 6, maxWidth: 360 }}
    >
      <TextInput
        ref={field}
        size="xs"
        defaultValue={name}
        maxLength={60}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
        aria-label={t('team.name')}
        style={{ flex: 1 }}
      />
      <Button size="xs" type="submit">
        {t('saved.keepName')}
      </Button>
    </form>
  )
}
