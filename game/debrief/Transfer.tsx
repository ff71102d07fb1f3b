import { Button } from '@mantine/core'
import type { TransferGain } from '../../engine/index.ts'
import { useGame, useSend } from '../flow/hooks.ts'
import type { GameContext } from '../flow/context.ts'
import { gainOf, transferRound } from '../flow/transfer.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Working } from '../parts/Working.tsx'
import { drawSeed, newGameId } from '../store/identity.ts'
import { jobOf } from '../workers/jobs.ts'
import { useOver } from './over.ts'

const whole = (context: GameContext) => context

/** The round that shows whether what was learned carries over; after it, the gain in expected score. */
export function Transfer() {
  const t = useT()
  const send = useSend()
  const game = useGame(whole)
  const { scenario, run, about } = useOver()
  const gain = gainOf(scenario, run, about)
  return (
    <section aria-label={t('debrief.transfer.title')} className="reviews">
      <h3>{t('debrief.transfer.title')}</h3>
      {gain ? (
        <Working job={jobOf(run, 'gain', scenario, gain)} label={t('debrief.transfer.working')} height={80}>
          {(found) => <Gain found={found} />}
        </Working>
      ) : (
        <p className="small prose">{t('debrief.transfer.about')}</p>
      )}
      <Button
        className="no-print"
        variant="default"
        onClick={() => send({ type: 'another', beginning: transferRound(game, newGameId(), drawSeed()) })}
      >
        {t('debrief.transfer.begin')}
      </Button>
    </section>
  )
}

function Gain({ found: { before, after, gain } }: { found: TransferGain }) {
  const t = useT()
  const format = useFormat()
  const sign = (value: number) => format.signed(value, format.points)
  const verdict = gain.verdict === 'b-better' ? 'better' : gain.verdict === 'a-better' ? 'worse' : 'close'
  return (
    <p className="debrief-say" {...raw('transfer.gain', gain.difference)}>
      {t('debrief.transfer.gain', {
        gain: sign(gain.difference),
        low: sign(gain.low),
        high: sign(gain.high),
        before: format.points(before.expected),
        after: format.points(after.expected),
      })}{' '}
      {t(`debrief.transfer.verdict.${verdict}`)}
    </p>
  )
}
