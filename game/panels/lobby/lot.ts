import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { drawOne } from '../../store/identity.ts'

/** Cards that the light passes before it stays, at least; milliseconds on the first and what each further one adds. */
const [PASSED, FIRST, SLOWER] = [7, 70, 32]

/**
 * Draws one of so many cards, seen by everybody: a light goes from card to card, slows down and stays on the one that was
 * drawn before it set out. Where motion is reduced it is there at once.
 */
export function useLot(count: number): { draw: () => void; lit: number | null; drawn: number | null } {
  const still = useReducedMotion()
  const [lot, setLot] = useState<{ drawn: number; step: number; last: number } | null>(null)

  useEffect(() => {
    if (lot === null || lot.step >= lot.last) return
    const timer = setTimeout(() => setLot({ ...lot, step: lot.step + 1 }), FIRST + SLOWER * lot.step)
    return () => clearTimeout(timer)
  }, [lot])

  return {
    draw: () => {
      const drawn = drawOne(count)
      const last = Math.ceil(PASSED / count) * count + drawn
      setLot({ drawn, step: still ? last : 0, last })
    },
    lit: lot && lot.step % count,
    drawn: lot && lot.drawn,
  }
}
