import { Switch, useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useGame } from '../../flow/hooks.ts'
import { openStage, type Stage, type Target } from '../../flow/stage.ts'
import { sceneOf, stageView, type Telling } from '../../flow/stage-view.ts'
import type { RunningView } from '../../flow/views.ts'
import { useFormat, useSay, useT } from '../../locales/hooks.ts'
import { keepStageOff, stageIsOff } from '../../store/preferences.ts'
import { Camera } from './Camera.tsx'
import { People } from './People.tsx'

/** The sand table, and below it the same as a table of figures; the game can be played without the first. */
export function StageArea({ view, onPoint }: { view: RunningView; onPoint: (target: Target | null) => void }) {
  const t = useT()
  const [off, setOff] = useState(stageIsOff)
  const [stage, setStage] = useState<Stage | null>(null)
  return (
    <>
      {!off && <SandTable view={view} stage={stage} onStage={setStage} onPoint={onPoint} />}
      <div className="stage-foot small">
        {!off && stage && <Camera stage={stage} />}
        <Switch
          size="xs"
          label={t('stage.shown')}
          checked={!off}
          onChange={(event) => {
            const next = !event.currentTarget.checked
            setOff(next)
            if (next) onPoint(null)
            keepStageOff(next)
          }}
        />
      </div>
      <People view={view} open={off} />
    </>
  )
}

function SandTable({
  view,
  stage,
  onStage,
  onPoint,
}: {
  view: RunningView
  /** The table once it stands, which `onStage` tells. */
  stage: Stage | null
  onStage: (stage: Stage | null) => void
  onPoint: (target: Target | null) => void
}) {
  const t = useT()
  const element = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const description = useDescription(view)

  useEffect(() => {
    let gone = false
    let opened: Stage | null = null
    openStage(element.current!, { onPoint }).then(
      (table) => {
        opened = table
        return gone ? table.destroy() : onStage(table)
      },
      () => setFailed(!gone),
    )
    return () => {
      gone = true
      opened?.destroy()
      onStage(null)
    }
  }, [onPoint, onStage])

  useEffect(() => stage?.show(description), [stage, description])

  return (
    <div className="stage-box">
      <div ref={element} className="stage-holder" />
      {stage === null && (
        <p className="stage-wait small muted" aria-live="polite">
          {failed ? t('stage.failed') : t('stage.loading')}
        </p>
      )}
    </div>
  )
}

/** The week as the stage wants it told: texts in the reader's language, the light of the page. */
function useDescription(view: RunningView) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const scene = useGame(sceneOf(view.shown))
  const theme = useComputedColorScheme('light')
  const still = useReducedMotion()
  return useMemo(() => {
    const telling: Telling = {
      say,
      count: (value) => format.count(value),
      share: (value) => format.share(value),
      money: format.money,
      theme,
      motion: still ? 'reduced' : 'full',
      texts: {
        label: t('stage.label', { title: say(scene.brief.title) }),
        scale: (people) => t('stage.scale', { people }),
        week: scene.view.shown > 0 ? t('run.week', { week: scene.view.shown }) : t('run.before'),
        business: t('stage.business'),
        load: (share) => t('stage.load', { share: format.share(share, 0) }),
        queue: (count) => t('stage.queue', { count }),
        way: (segment, people) =>
          segment === null ? t('stage.wayAll', { people }) : t('stage.waySegment', { segment, people }),
        wayNote: t('stage.wayNote'),
        stage: (stage) => t(`stages.${stage}`),
      },
    }
    return stageView(scene, telling)
  }, [scene, t, say, format, theme, still])
}
