import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { isOver } from '../../flow/deck.ts'
import { useGame } from '../../flow/hooks.ts'
import { aboutOf, briefOf } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { teamColour } from '../../parts/TeamColour.tsx'
import { ChannelsSlide, MoneySlide } from './money-slides.tsx'
import { EvaluationSlide, LessonsSlide, ResultsSlide, RisksSlide } from './outcome-slides.tsx'
import { CustomerSlide, GoalSlide, TitleSlide, TopicSlide } from './plan-slides.tsx'

/** The ten slides in their order; the last two tell how the plan will be judged, or how it was. */
export const DECK = [
  'title',
  'goal',
  'customer',
  'offer',
  'channels',
  'content',
  'promotion',
  'money',
  'judged',
  'end',
] as const

/** A slide is laid out once, at this size, and scaled to the room that it gets. */
const WIDTH = 1280
const HEIGHT = 720

export function Deck({ at, printed = false }: { at: number; printed?: boolean }) {
  const { ref, width, height } = useElementSize()
  const scale = printed ? 1 : Math.min(width / WIDTH, height > 0 ? height / HEIGHT : Infinity)
  return (
    <div ref={ref} className={printed ? 'slide-page' : 'slide-frame'}>
      <div
        className="slide"
        style={{
          width: WIDTH,
          height: HEIGHT,
          ...(printed ? {} : { transform: `translate(-50%, -50%) scale(${scale})` }),
        }}
      >
        <Slide at={at} />
      </div>
    </div>
  )
}

function Slide({ at }: { at: number }) {
  const t = useT()
  const say = useSay()
  const over = useGame(isOver)
  const brief = useGame(briefOf)
  const about = useGame(aboutOf)
  const slide = DECK[at]
  if (slide === 'title') return <TitleSlide />
  const title =
    slide === 'judged' ? (over ? 'results' : 'evaluation') : slide === 'end' ? (over ? 'lessons' : 'risks') : slide
  return (
    <section
      aria-label={t(`slides.names.${title}`)}
      className="slide-body"
      style={{ borderColor: teamColour(about.colour) }}
    >
      <h2>{t(`slides.names.${title}`)}</h2>
      <div className="slide-main">{BODIES[title]}</div>
      <footer>
        <span>{say(brief.title)}</span>
        <span>{about.team}</span>
        <span>{t('slides.page', { at: at + 1 })}</span>
      </footer>
    </section>
  )
}

const BODIES: Record<Exclude<(typeof DECK)[number], 'title' | 'judged' | 'end'> | Last, ReactNode> = {
  goal: <GoalSlide />,
  customer: <CustomerSlide />,
  offer: <TopicSlide topic="offer" parts={['value']} />,
  channels: <ChannelsSlide />,
  content: <TopicSlide topic="content" parts={['content']} />,
  promotion: <TopicSlide topic="promotion" parts={['promotion']} />,
  money: <MoneySlide />,
  evaluation: <EvaluationSlide />,
  results: <ResultsSlide />,
  risks: <RisksSlide />,
  lessons: <LessonsSlide />,
}
type Last = 'evaluation' | 'results' | 'risks' | 'lessons'
