import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from '../locales/hooks.ts'
import { csv } from '../store/csv.ts'
import { download, fileName } from '../store/download.ts'
import type { useEverything } from './everything.ts'
import { useDebriefRows } from './export-rows.ts'
import { useOver } from './over.ts'

/** The debrief as a table, as data, and on paper; each waits until every analysis is done. */
export function Exports({
  everything: { done, findings },
  onPrint,
}: {
  everything: ReturnType<typeof useEverything>
  onPrint: () => void
}) {
  const t = useT()
  const { scenario, run, about } = useOver()
  const rows = useDebriefRows()
  const [printing, setPrinting] = useState(false)
  const name = fileName('sandtable', scenario.spec.id, about.team, run.seed, 'debrief')

  // Printed once everything is found and drawn: charts fetch their library first.
  useEffect(() => {
    if (!printing || !done) return
    const later = setTimeout(() => {
      setPrinting(false)
      window.print()
    }, DRAWN)
    return () => clearTimeout(later)
  }, [printing, done])

  return (
    <>
      <Button
        variant="default"
        size="xs"
        disabled={!done}
        onClick={() => download(`${name}.csv`, csv(rows(findings())), 'text/csv')}
      >
        CSV
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!done}
        onClick={() => {
          const { first: _first, transferOf: _transferOf, ...written } = about
          const { spec, hash } = scenario
          const data = {
            scenario: { id: spec.id, hash },
            seed: run.seed,
            hash: run.hash,
            about: written,
            ...findings(),
          }
          download(`${name}.json`, `${JSON.stringify(data, null, 2)}\n`)
        }}
      >
        JSON
      </Button>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          onPrint()
          setPrinting(true)
        }}
      >
        {t('debrief.print')}
      </Button>
    </>
  )
}

/** Milliseconds after which the charts of the report stand. */
const DRAWN = 600
