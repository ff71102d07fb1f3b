import { ActionIcon, TagsInput, Tooltip } from '@mantine/core'
import { useSay, useT } from '../locales/hooks.ts'
import { Bin, Tick } from '../parts/icons.tsx'
import { useIssueText } from '../parts/problems.tsx'
import { TeamPennant } from '../parts/TeamColour.tsx'
import type { NameOf } from './Compare.tsx'
import { boardOfTeams, MOST_TEAMS, type Refused, type Team } from './teams.ts'

/** Longest tag, and most tags of a team. */
const TAG = { most: 5, longest: 30 }

/** Every file by name: verified with what was found in it, or refused with the reason. */
export function Files({
  teams,
  refused,
  reading,
  nameOf,
}: {
  teams: readonly Team[]
  refused: readonly Refused[]
  reading: number
  nameOf: NameOf
}) {
  const t = useT()
  if (teams.length + refused.length + reading === 0) return null
  return (
    <section className="sheet compare-files" aria-label={t('compare.files')}>
      <output className="small muted">
        {reading > 0
          ? t('compare.reading', { count: reading })
          : t('compare.counts', { verified: teams.length, refused: refused.length })}
      </output>
      <ul>
        {refused.map((entry) => (
          <RefusedFile key={entry.key} entry={entry} />
        ))}
        {teams.map((team) => (
          <VerifiedFile key={team.key} team={team} name={nameOf(team)} />
        ))}
      </ul>
    </section>
  )
}

function VerifiedFile({ team, name }: { team: Team; name: string }) {
  const t = useT()
  const say = useSay()
  return (
    <li>
      <span className="good compare-mark">
        <Tick />
        <span className="visually-hidden">{t('compare.verified')}</span>
      </span>
      <TeamPennant colour={team.about.colour} />
      <strong>{name}</strong>
      <span className="small muted compare-file">{team.file}</span>
      <span className="small muted">
        {say(team.scenario.brief.title)} · {t('compare.seed', { seed: team.run.seed })}
        {team.about.practice && ` · ${t('team.practiceTag')}`}
      </span>
      <TagsInput
        size="xs"
        className="compare-tags no-print"
        aria-label={t('compare.tagsOf', { team: name })}
        placeholder={team.tags.length === 0 ? t('compare.tag') : undefined}
        value={team.tags}
        maxTags={TAG.most}
        onChange={(tags) =>
          boardOfTeams.tag(
            team.key,
            tags.map((tag) => tag.slice(0, TAG.longest)),
          )
        }
      />
      <Remove of={team.key} name={name} />
    </li>
  )
}

function RefusedFile({ entry }: { entry: Refused }) {
  const t = useT()
  return (
    <li>
      <span className="bad compare-mark" aria-hidden="true">
        ×
      </span>
      <strong className="compare-file">{entry.file}</strong>
      <span className="small bad" style={{ flex: 1 }}>
        {t('compare.refused')} <Reason why={entry.why} />
      </span>
      <Remove of={entry.key} name={entry.file} />
    </li>
  )
}

function Reason({ why }: { why: Refused['why'] }) {
  const t = useT()
  const issueText = useIssueText()
  return typeof why === 'string' ? t(`compare.why.${why}`, { most: MOST_TEAMS }) : issueText(why)
}

function Remove({ of: key, name }: { of: number; name: string }) {
  const t = useT()
  return (
    <Tooltip label={t('compare.remove', { name })}>
      <ActionIcon
        variant="subtle"
        className="no-print"
        aria-label={t('compare.remove', { name })}
        onClick={() => boardOfTeams.remove(key)}
      >
        <Bin />
      </ActionIcon>
    </Tooltip>
  )
}
