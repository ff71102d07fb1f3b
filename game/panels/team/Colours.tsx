import { Radio } from '@mantine/core'
import { TEAM_COLOURS, type TeamColour } from '../../flow/about.ts'
import { useT } from '../../locales/hooks.ts'
import { teamColour } from '../../parts/TeamColour.tsx'
import { Tick } from '../../parts/icons.tsx'

/** The colours that a team can take; each has a name, and the taken one a tick. */
export function Colours({ colour, onChange }: { colour: TeamColour; onChange: (colour: TeamColour) => void }) {
  const t = useT()
  return (
    <Radio.Group label={t('team.colour')} value={colour} onChange={(value) => onChange(value as TeamColour)}>
      <div className="team-colours">
        {TEAM_COLOURS.map((name) => (
          <label key={name} className="team-colour" title={t(`colours.${name}`)}>
            <input
              type="radio"
              name="team-colour"
              className="visually-hidden"
              value={name}
              checked={name === colour}
              onChange={() => onChange(name)}
            />
            <span aria-hidden="true" style={{ background: teamColour(name) }}>
              {name === colour && <Tick />}
            </span>
            <span className="visually-hidden">{t(`colours.${name}`)}</span>
          </label>
        ))}
      </div>
    </Radio.Group>
  )
}
