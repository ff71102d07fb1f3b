import type { Text } from '../../engine/index.ts'
import type { GameAbout } from './about.ts'
import type { GameContext } from './context.ts'

/* What stands above every screen, the lobby too, where the rules are not there yet. */

export const aboutOf = ({ about }: GameContext): GameAbout => about
export const titleOf = ({ scenario }: GameContext): Text | null => scenario?.brief.title ?? null
