import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGame } from '../../flow/hooks.ts'
import { runFileOf } from '../../flow/save.ts'
import { aboutOf, briefOf, seedOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { download, fileName } from '../../store/download.ts'

/** The file with which anybody can recompute this very result. */
export function SaveRunFile() {
  const t = useT()
  const text = useGame(runFileOf)
  const { id } = useGame(briefOf)
  const { team } = useGame(aboutOf)
  const name = fileName('sandtable', id, team, useGame(seedOf))
  const [saved, setSaved] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          download(`${name}.json`, text)
          setSaved(true)
        }}
      >
        {t('result.save')}
      </Button>
      <output className="visually-hidden">{saved ? t('result.savedAs', { name: `${name}.json` }) : ''}</output>
    </>
  )
}
