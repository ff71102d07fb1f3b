import type { SnapshotFrom } from 'xstate'
import type { Screen } from './context.ts'
import type { gameMachine } from './machine.ts'

export type GameSnapshot = SnapshotFrom<typeof gameMachine>

/** Every screen that panels draw. */
export type AnyScreen = 'lobby' | 'brief' | 'team' | 'compare' | Screen

export function screenOf(snapshot: GameSnapshot): AnyScreen {
  if (snapshot.matches('lobby')) return 'lobby'
  if (snapshot.matches('brief')) return 'brief'
  if (snapshot.matches('team')) return 'team'
  if (snapshot.matches({ plan: { work: 'confirm' } })) return 'confirm'
  if (snapshot.matches('plan')) return 'plan'
  if (snapshot.matches('running')) return 'running'
  if (snapshot.matches('review')) return 'review'
  if (snapshot.matches('slides')) return 'slides'
  if (snapshot.matches('debrief')) return 'debrief'
  return snapshot.matches('compare') ? 'compare' : 'result'
}

/** The screen under which a game is saved; `null` where nothing has begun. */
export function savedScreenOf(snapshot: GameSnapshot): Screen | null {
  const screen = screenOf(snapshot)
  if (screen === 'compare') return snapshot.context.game === '' ? null : 'result'
  return screen === 'lobby' || screen === 'brief' || screen === 'team' ? null : screen
}

/** How the weeks are being shown. */
export type Playing = 'playing' | 'paused' | 'card' | 'over'

export function playingOf(snapshot: GameSnapshot): Playing {
  if (snapshot.matches({ running: 'playing' })) return 'playing'
  if (snapshot.matches({ running: 'card' })) return 'card'
  return snapshot.matches({ running: 'paused' }) ? 'paused' : 'over'
}

export const cardIsHeld = (snapshot: GameSnapshot): boolean => snapshot.matches({ running: { card: 'held' } })

/** Whether the planning clock is stopped. */
export const clockIsStopped = (snapshot: GameSnapshot): boolean => snapshot.matches({ plan: { clock: 'stopped' } })
