import type { Luck, Reference } from '../../engine/index.ts'
import { useFormat, useT, useWords } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Interval } from '../parts/Interval.tsx'
import { Term } from '../parts/Term.tsx'
import { Working } from '../parts/Working.tsx'
import { usePlayers } from './everything.ts'
import { luckOf } from './jobs.ts'
import { useOver } from './over.ts'

/** How players that follow a rule do on the same seed; the scale is anchored on them. */
export function Players() {
  const t = useT()
  const { scenario, run } = useOver()
  const job = usePlayers()
  if (!job) return <p className="muted">{t('app.loading')}</p>
  return (
    <Working job={job} label={t('debrief.players.working')} height={420}>
      {(players) => (
        <Working job={luckOf(scenario, run)} label={t('debrief.luck.working')} height={420}>
          {(luck) => <Table players={players} luck={luck} />}
        </Working>
      )}
    </Working>
  )
}

interface Row extends Pick<Reference, 'id' | 'realised' | 'expected' | 'low' | 'high'> {
  own?: boolean
}

function Table({ players, luck }: { players: Reference[]; luck: Luck }) {
  const t = useT()
  const words = useWords()
  const format = useFormat()
  const { about } = useOver()
  const { realised, expected, low, high } = luck
  const rows: Row[] = [...players, { id: 'team', own: true, realised, expected, low, high }].toSorted(
    (a, b) => b.expected - a.expected,
  )
  const from = Math.min(...rows.flatMap((row) => [row.low, row.realised]))
  const to = Math.max(...rows.flatMap((row) => [row.high, row.realised]))
  const room = 0.05 * (to - from)
  return (
    <>
      <div className="scroll-x">
        <table className="ledger players">
          <thead>
            <tr>
              <th scope="col">{t('debrief.players.who')}</th>
              <th scope="col">{t('debrief.players.realised')}</th>
              <th scope="col">{t('debrief.players.expected')}</th>
              <th scope="col">{t('debrief.players.drawn')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-current={row.own}>
                <th scope="row">
                  {row.own ? (
                    <strong>{about.team || t('debrief.players.team')}</strong>
                  ) : (
                    <Term means={words(`debrief.players.about.${row.id}`)}>
                      {words(`debrief.players.names.${row.id}`)}
                    </Term>
                  )}
                </th>
                <td {...raw(`players.${row.id}.realised`, row.realised)}>{format.points(row.realised)}</td>
                <td className="nowrap" {...raw(`players.${row.id}.expected`, row.expected)}>
                  {format.points(row.expected)}{' '}
                  <span className="muted">± {format.points((row.high - row.low) / 2)}</span>
                </td>
                <td>
                  <Interval
                    low={row.low}
                    high={row.high}
                    value={row.expected}
                    actual={row.realised}
                    from={from - room}
                    to={to + room}
                    width={260}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted prose">{t(`debrief.players.scale.${luck.scale}`)}</p>
    </>
  )
}
