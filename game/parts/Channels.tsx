import type { Text } from '../../engine/index.ts'
import { useSay, useT } from '../locales/hooks.ts'
import { Cell } from './Figure.tsx'
import { Term } from './Term.tsx'

export interface ChannelRow {
  id: string
  name: Text
  spend: number
  claimed: number
  lastTouch: number
  /** What the channel truly caused; known at the end only. */
  incremental?: number
}

/** What each channel cost and what it is said to have brought; at the end beside it what it truly did. */
export function Channels({ rows, prefix }: { rows: ChannelRow[]; prefix?: string }) {
  const t = useT()
  const say = useSay()
  const truth = rows.some((row) => row.incremental !== undefined)
  const id = (row: ChannelRow, figure: string) => (prefix === undefined ? undefined : `${prefix}.${row.id}.${figure}`)
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('channels.channel')}</th>
            <th scope="col">{t('channels.spend')}</th>
            <th scope="col">
              <Term means={t('channels.claimedMeans')}>{t('channels.claimed')}</Term>
            </th>
            <th scope="col">
              <Term means={t('channels.lastTouchMeans')}>{t('channels.lastTouch')}</Term>
            </th>
            {truth && (
              <th scope="col">
                <Term means={t('channels.incrementalMeans')}>{t('channels.incremental')}</Term>
              </th>
            )}
            <th scope="col">
              <Term means={t('channels.costPerMeans')}>{t('channels.costPer')}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const won = row.incremental ?? row.claimed
            return (
              <tr key={row.id}>
                <th scope="row">{say(row.name)}</th>
                <Cell value={row.spend} unit="yuan" id={id(row, 'spend')} />
                <Cell value={row.claimed} unit="count" id={id(row, 'claimed')} />
                <Cell value={row.lastTouch} unit="count" id={id(row, 'lastTouch')} />
                {row.incremental !== undefined && (
                  <Cell value={row.incremental} unit="count" id={id(row, 'incremental')} strong />
                )}
                <Cell value={row.spend > 0 && won > 0 ? row.spend / won : null} unit="yuan" />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
