import { useMemo } from 'react'
import type { Lever } from '../../engine/index.ts'
import type { ForecastFigure } from '../flow/forecasts.ts'
import { useSay, useT, useWords } from '../locales/hooks.ts'

/** Levers whose own name needs no further word: the author named the very thing that is set. */
const SELF_NAMED = ['price', 'discount', 'spend']

type Named = Pick<Lever, 'id' | 'name' | 'label'>

/** The word of the product for a lever's part: "thresholds" of a membership, "reward" of a referral. */
export function usePartName(): (lever: Named) => string {
  const words = useWords()
  const t = useT()
  return useMemo(
    () => (lever) => {
      if (lever.label !== undefined) return words(`levers.${lever.label}`)
      return lever.id.endsWith('.level') ? t('levers.level') : ''
    },
    [words, t],
  )
}

/** A lever's whole name. */
export function useLeverName(): (lever: Named) => string {
  const say = useSay()
  const partName = usePartName()
  return useMemo(
    () => (lever) => {
      if (!lever.name) return partName(lever)
      const own = say(lever.name)
      if (lever.label === undefined || SELF_NAMED.includes(lever.label)) return own
      return `${own} · ${partName(lever)}`
    },
    [say, partName],
  )
}

/** The name of a figure that can be foretold. */
export function useForecastName(): (figure: ForecastFigure) => string {
  const say = useSay()
  const words = useWords()
  return useMemo(
    () =>
      ({ id, name }) =>
        name === null ? words(`kpis.${id}.name`) : say(name),
    [say, words],
  )
}
