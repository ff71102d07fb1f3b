import type { SnapshotFrom } from 'xstate'
import type { gameMachine, Screen } from './machine.ts'

export type GameSnapshot = SnapshotFrom<typeof gameMachine>

/** Every screen that panels draw. */
export type AnyScreen = 'lobby' | 'brief' | 'team' | Screen

export function screenOf(snapshot: GameSnapshot): AnyScreen {
  if (snapshot.matches('lobby')) return 'lobby'
  if (snapshot.matches('brief')) return 'brief'
  if (snapshot.matches('team')) return 'team'
  if (snapshot.matches({ plan: 'confirm' })) return 'confirm'
  if (snapshot.matches('plan')) return 'plan'
  if (snapshot.matches('running')) return 'running'
  return snapshot.matches('review') ? 'review' : 'result'
}

/** The screen under which a game is saved; `null` where nothing has begun. */
export function savedScreenOf(snapshot: GameSnapshot): Screen | null {
  const screen = screenOf(snapshot)
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
