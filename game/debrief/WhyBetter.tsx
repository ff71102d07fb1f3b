import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import type { Issue, LedgerEntry } from '../../engine/index.ts'
import { useFormat, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Problems } from '../parts/problems.tsx'
import { Working } from '../parts/Working.tsx'
import { openFile, type Opened } from '../store/opening.ts'
import { useOther } from './everything.ts'
import { whyOf, type WhyLedger } from './jobs.ts'
import { useOver } from './over.ts'
import { setRival } from './rival.ts'
import { useDecisionTexts } from './texts.ts'

/** Why one game has another score than a second one: a ledger whose lines add up to the whole difference. */
export function WhyBetter() {
  const t = useT()
  const { scenario, run, about } = useOver()
  const other = useOther()
  const ours = about.team || t('debrief.players.team')
  const theirs = other ? (other.name ?? t('debrief.why.first')) || t('debrief.why.nameless') : ''
  return (
    <>
      <OtherTeam opened={other !== null} />
      {other ? (
        <Working job={whyOf(scenario, other.run, run)} label={t('debrief.why.working')} height={420}>
          {(ledger) => (
            <Ledger
              ledger={ledger}
              a={theirs}
              b={about.first && other.name === null ? t('debrief.why.second') : ours}
            />
          )}
        </Working>
      ) : (
        <p className="muted">{t('debrief.why.none')}</p>
      )}
    </>
  )
}

type Refusal =
  | { file: string; why: 'other-scenario' | 'unfinished' | 'no-run' | 'not-fetched' }
  | { file: string; issues: Issue[] }

/** Opens the run file of another team beside this game. */
function OtherTeam({ opened }: { opened: boolean }) {
  const t = useT()
  const { scenario, run } = useOver()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const open = async (file: File | null): Promise<void> => {
    if (!file) return
    const found = await openFile(file).catch((): Opened => ({ kind: 'not-fetched', file: file.name }))
    if (found.kind === 'bad-run') setRefused({ file: file.name, issues: found.issues })
    else if (found.kind === 'not-fetched') setRefused({ file: file.name, why: 'not-fetched' })
    else if (found.kind !== 'run') setRefused({ file: file.name, why: 'no-run' })
    else if (found.save.scenario.hash !== scenario.hash) setRefused({ file: file.name, why: 'other-scenario' })
    else if (!found.over) setRefused({ file: file.name, why: 'unfinished' })
    else {
      setRefused(null)
      setRival(run, { name: found.save.about.team, run: found.save.run })
    }
  }
  return (
    <div className="no-print" style={{ marginBottom: 16 }}>
      <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
        {(props) => (
          <Button {...props} variant={opened ? 'default' : 'filled'} size="compact-md">
            {t(opened ? 'debrief.why.openOther' : 'debrief.why.open')}
          </Button>
        )}
      </FileButton>
      <div aria-live="polite">
        {refused && (
          <div className="bad small" style={{ marginTop: 8 }}>
            {'why' in refused ? (
              t(`debrief.why.refused.${refused.why}`, { file: refused.file })
            ) : (
              <>
                {t('opened.untrue', { file: refused.file })}
                <Problems file={refused.file} issues={refused.issues} />
              </>
            )}
          </div>
        )}
      </div>
    </div>
  )
}

/** Lines that are shown one by one; the others stand below. */
const MOST = 15

function Ledger({ ledger, a, b }: { ledger: WhyLedger; a: string; b: string }) {
  const t = useT()
  const format = useFormat()
  const { difference, expected } = ledger
  const lines = ledger.lines.toSorted((one, two) => Math.abs(two.value) - Math.abs(one.value))
  const sign = (value: number) => format.signed(value, format.points)
  const verdict = expected.verdict === 'too-close' ? 'tooClose' : expected.verdict === 'b-better' ? 'b' : 'a'
  return (
    <>
      <p className="debrief-say">
        {t('debrief.why.say', { a, b, difference: sign(difference) })} {t(`debrief.why.verdict.${verdict}`, { a, b })}{' '}
        {t('debrief.why.expected', {
          difference: sign(expected.difference),
          low: sign(expected.low),
          high: sign(expected.high),
        })}
      </p>
      {lines.length === 0 ? (
        <p className="muted">{t('second.unchanged')}</p>
      ) : (
        <>
          <Lines lines={lines.slice(0, MOST)} all={lines} difference={lines.length > MOST ? null : difference} />
          {lines.length > MOST && (
            <details className="debrief-more" open>
              <summary>{t('debrief.why.more', { count: lines.length - MOST })}</summary>
              <Lines lines={lines.slice(MOST)} all={lines} difference={difference} />
            </details>
          )}
          <p className="small muted prose">{t('debrief.why.note', { a, b })}</p>
        </>
      )}
    </>
  )
}

function Lines({
  lines,
  all,
  difference,
}: {
  lines: readonly LedgerEntry[]
  all: readonly LedgerEntry[]
  difference: number | null
}) {
  const t = useT()
  const format = useFormat()
  const { nameOf } = useDecisionTexts()
  const sign = (value: number) => format.signed(value, (points) => format.points(points, 3))
  const most = Math.max(...all.map(({ value, noise }) => Math.abs(value) + noise))
  return (
    <table className="ledger why">
      <thead>
        <tr>
          <th scope="col">{t('second.decision')}</th>
          <th scope="col">{t('debrief.why.round')}</th>
          <th scope="col">{t('debrief.why.points')}</th>
          <th scope="col">{t('debrief.why.drawn')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.lever} ${line.round}`}>
            <th scope="row">{nameOf(line)}</th>
            <td>{line.round === null ? '—' : line.round + 1}</td>
            <td className="nowrap" {...raw(`ledger.${line.round}.${line.lever}`, line.value)}>
              {sign(line.value)}
            </td>
            <td>
              <Interval
                low={line.value - line.noise}
                high={line.value + line.noise}
                value={line.value}
                from={-most}
                to={most}
                width={180}
              />
            </td>
          </tr>
        ))}
      </tbody>
      {difference !== null && (
        <tfoot>
          <tr className="sum">
            <th scope="row">{t('debrief.why.sum')}</th>
            <td>—</td>
            <td {...raw('ledger.difference', difference)}>{sign(difference)}</td>
            <td>—</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
