import type { TeamColour } from '../flow/about.ts'

export const teamColour = (colour: TeamColour): string => `var(--team-${colour})`

/** A team's colour as a small pennant beside its name. */
export function TeamPennant({ colour }: { colour: TeamColour }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false" className="team-pennant">
      <path d="M2.5 1v12" stroke="var(--ink-soft)" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M3.2 1.5 13 4.8 3.2 8Z" fill={teamColour(colour)} />
    </svg>
  )
}
