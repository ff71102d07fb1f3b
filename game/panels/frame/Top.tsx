import {
  ActionIcon,
  Button,
  SegmentedControl,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { aboutOf, titleOf } from '../../flow/heading.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import type { AnyScreen } from '../../flow/screen.ts'
import { useLanguage, useSay, useT } from '../../locales/hooks.ts'
import { changeLanguage } from '../../locales/language.ts'
import type { Language } from '../../store/preferences.ts'
import { SunMoon } from '../../parts/icons.tsx'
import { TeamPennant } from '../../parts/TeamColour.tsx'
import { SaveSign } from './SaveSign.tsx'

/** The strip above every screen: where one is, whether it is saved, language and light. */
export function Top({ screen }: { screen: AnyScreen }) {
  const t = useT()
  const say = useSay()
  const send = useSend()
  const title = useGame(titleOf)
  const { team, colour, practice } = useGame(aboutOf)
  const begun = title !== null && screen !== 'lobby' && screen !== 'brief' && screen !== 'team'
  const named = [team, practice ? t('team.practiceTag') : ''].filter((name) => name !== '').join(' · ')
  return (
    <header className="top">
      <span className="top-mark">
        <Mark />
        <span>{t('app.name')}</span>
      </span>
      <span className="top-where">
        {title && say(title)}
        {begun && (
          <>
            {' · '}
            <TeamPennant colour={colour} /> {named}
          </>
        )}
      </span>
      {begun && <SaveSign />}
      {screen !== 'lobby' && (
        <Button variant="subtle" size="compact-sm" onClick={() => send({ type: 'leave' })}>
          {t('app.toLobby')}
        </Button>
      )}
      <LanguageSwitch />
      <LightSwitch />
    </header>
  )
}

function LanguageSwitch() {
  const t = useT()
  const language = useLanguage()
  return (
    <SegmentedControl<Language>
      size="xs"
      aria-label={t('app.language')}
      value={language}
      // What cannot be fetched leaves the page in the language that it has.
      onChange={(next) => void changeLanguage(next).catch(() => {})}
      data={[
        { value: 'zh-CN', label: t('app.languages.zh-CN') },
        { value: 'en', label: t('app.languages.en') },
      ]}
    />
  )
}

function LightSwitch() {
  const t = useT()
  const { setColorScheme } = useMantineColorScheme()
  const now = useComputedColorScheme('light')
  const label = now === 'dark' ? t('app.toLight') : t('app.toDark')
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(now === 'dark' ? 'light' : 'dark')}
      >
        <SunMoon dark={now === 'dark'} />
      </ActionIcon>
    </Tooltip>
  )
}

/** A little sand table: a frame, a dune, a house. */
function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M12 3 22 8.5 12 14 2 8.5Z"
        fill="var(--mantine-color-sand-3)"
        stroke="var(--wood)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path
        d="M2 8.5v5L12 19l10-5.5v-5L12 14Z"
        fill="var(--wood)"
        stroke="var(--wood)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path d="m12 5.2 3 1.6v2.1L12 10.5 9 8.9V6.8Z" fill="var(--accent)" />
    </svg>
  )
}
