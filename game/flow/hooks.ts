import { useSelector } from '@xstate/react'
import { createContext, use } from 'react'
import type { ActorRefFrom } from 'xstate'
import type { GameContext } from './context.ts'
import type { GameEvent } from './event.ts'
import type { gameMachine } from './machine.ts'
import type { GameSnapshot } from './screen.ts'

export type GameActor = ActorRefFrom<typeof gameMachine>

/** What components need of a game: it may be one that is still being fetched. */
export type GameSource = Pick<GameActor, 'getSnapshot' | 'subscribe' | 'send'>

/** The game is owned outside React; components read it with selectors and send it events. */
const ActorContext = createContext<GameSource | null>(null)

export const GameProvider = ActorContext

function useActor(): GameSource {
  const actor = use(ActorContext)
  if (!actor) throw new Error('A panel stands outside the GameProvider.')
  return actor
}

/** A value of the game; the selector must give the same object for the same game. */
export function useGame<Value>(select: (context: GameContext) => Value): Value {
  return useSelector(useActor(), ({ context }) => select(context))
}

/** A value of the machine's state. */
export function useGameState<Value>(select: (snapshot: GameSnapshot) => Value): Value {
  return useSelector(useActor(), select)
}

export function useSend(): (event: GameEvent) => void {
  return useActor().send
}
