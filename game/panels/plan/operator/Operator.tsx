import { SegmentedControl } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useT } from '../../../locales/hooks.ts'
import { Grid } from './Grid.tsx'
import { Spending } from './Spending.tsx'

/** The channels' money: one amount a round by default, week by week on demand. */
export function Operator() {
  const t = useT()
  const [view, setView] = useSessionStorage<'byRound' | 'byWeek'>({ key: 'sandtable.money', defaultValue: 'byRound' })
  return (
    <>
      <div className="operator-view">
        <SegmentedControl
          aria-label={t('grid.view')}
          size="sm"
          value={view}
          onChange={(next) => setView(next as typeof view)}
          data={(['byRound', 'byWeek'] as const).map((value) => ({ value, label: t(`grid.${value}`) }))}
        />
      </div>
      {view === 'byRound' ? <Spending rows="channels" /> : <Grid />}
    </>
  )
}
