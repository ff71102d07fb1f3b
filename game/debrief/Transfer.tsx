import { Button } from '@mantine/core'
import { compareTeams, type Comparison, type Run, type Scenario } from '../../engine/index.ts'
import { useGame, useSend } from '../flow/hooks.ts'
import type { GameContext } from '../flow/machine.ts'
import { carriedOver, transferRound } from '../flow/transfer.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Working } from '../parts/Working.tsx'
import { drawSeed, newGameId } from '../store/identity.ts'
import { jobOf, type Job } from '../workers/jobs.ts'
import { useTransferTitle } from './transfer-title.ts'
import { useOver } from './over.ts'

const whole = (context: GameContext) => context

const gainOf = (scenario: Scenario, before: Run, run: Run): Job<Comparison> =>
  jobOf(run, 'gain', scenario, () => compareTeams(scenario, [before, run]))

/** The round that shows whether what was learned carries over; after it, the gain in expected score. */
export function Transfer() {
  const t = useT()
  const send = useSend()
  const game = useGame(whole)
  const { scenario, run, about } = useOver()
  const title = useTransferTitle()
  const before = about.transferOf && carriedOver(scenario, run, about.transferOf)
  return (
    <section aria-label={t('debrief.transfer.title')} className="reviews">
      <h3>{t('debrief.transfer.title')}</h3>
      {before ? (
        <Working job={gainOf(scenario, before, run)} label={t('debrief.transfer.working')} height={80}>
          {(comparison) => <Gain comparison={comparison} />}
        </Working>
      ) : (
        <p className="small prose">{t('debrief.transfer.about')}</p>
      )}
      <Button
        className="no-print"
        variant="default"
        onClick={() => send({ type: 'another', beginning: transferRound(game, newGameId(), drawSeed(), title) })}
      >
        {t('debrief.transfer.begin')}
      </Button>
    </section>
  )
}

function Gain({ comparison }: { comparison: Comparison }) {
  const t = useT()
  const format = useFormat()
  const [{ expected }] = comparison.pairs
  const [then, now] = comparison.teams
  const sign = (value: number) => format.signed(value, format.points)
  const verdict = expected.verdict === 'b-better' ? 'better' : expected.verdict === 'a-better' ? 'worse' : 'close'
  return (
    <p className="debrief-say" {...raw('transfer.gain', expected.difference)}>
      {t('debrief.transfer.gain', {
        gain: sign(expected.difference),
        low: sign(expected.low),
        high: sign(expected.high),
        before: format.points(then.expected),
        after: format.points(now.expected),
      })}{' '}
      {t(`debrief.transfer.verdict.${verdict}`)}
    </p>
  )
}
