import type { SheetPart } from '../../flow/about.ts'
import {
  changedSettings,
  isOver,
  shownDesign,
  shownPlan,
  shownReport,
  topicOf,
  type SlideTopic,
} from '../../flow/deck.ts'
import { useGame } from '../../flow/hooks.ts'
import { aboutOf, briefOf, targets as targetsOf } from '../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { useLeverName } from '../../parts/names.ts'
import { Scale } from '../../parts/Scale.tsx'
import { useSettingText } from '../../parts/settings.ts'
import { teamColour } from '../../parts/TeamColour.tsx'
import { Passage, SheetPassages } from './Passage.tsx'

export function TitleSlide() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const about = useGame(aboutOf)
  const over = useGame(isOver)
  const report = useGame(shownReport)
  return (
    <section
      aria-label={t('slides.names.title')}
      className="slide-body slide-title"
      style={{ borderColor: teamColour(about.colour) }}
    >
      <p className="slide-over">{say(brief.title)}</p>
      <h2>{about.team || t('slides.names.title')}</h2>
      <p className="slide-large">
        {report ? t(report.reached ? 'result.reached' : 'result.notReached') : say(brief.summary)}
      </p>
      <ul className="slide-people">
        {about.people.map(({ name, roles }, index) => (
          <li key={index}>
            <strong>{name}</strong> {format.list(roles.map((role) => t(`roles.${role}`)))}
          </li>
        ))}
      </ul>
      <p className="slide-fine slide-soft">{t(over ? 'slides.withResults' : 'slides.planOnly')}</p>
    </section>
  )
}

export function GoalSlide() {
  const t = useT()
  const say = useSay()
  const figure = useFigure()
  const targets = useGame(targetsOf)
  const report = useGame(shownReport)
  const { goal } = useGame(shownDesign)
  const chosen = targets.find(({ id }) => id === goal.target)
  return (
    <div className="slide-two">
      <div>
        {chosen && goal.value !== null && (
          <p className="slide-large slide-smart">
            {t(goal.week === null ? 'slides.smart' : 'slides.smartBy', {
              target: say(chosen.name),
              value: figure(goal.value, chosen.unit),
              week: goal.week ?? 0,
            })}
          </p>
        )}
        {goal.why.trim() !== '' && <Passage text={goal.why} />}
        <SheetPassages parts={['goal']} />
      </div>
      <div className="slide-scales">
        {targets.map((target) => {
          const state = report?.targets.find(({ id }) => id === target.id)
          return state ? (
            <Scale key={target.id} target={target} value={state.value} reached={state.reached} />
          ) : (
            <Scale key={target.id} target={target} />
          )
        })}
      </div>
    </div>
  )
}

export function CustomerSlide() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const { segments } = useGame(shownDesign)
  return (
    <div className="slide-two">
      <div>
        {segments.length > 0 && (
          <ul className="slide-list">
            {brief.segments
              .filter(({ id }) => segments.includes(id))
              .map(({ id, name, people }) => (
                <li key={id}>
                  <strong>{say(name)}</strong>{' '}
                  <span className="slide-soft">{t('brief.peopleOf', { people: format.count(people) })}</span>
                </li>
              ))}
          </ul>
        )}
        <SheetPassages parts={['persona', 'swot']} />
      </div>
      <Settings topic="customer" />
    </div>
  )
}

/** What the plan sets on a topic, beside what the team wrote about it. */
export function TopicSlide({ topic, parts }: { topic: SlideTopic; parts: SheetPart[] }) {
  const { positioning } = useGame(shownDesign)
  return (
    <div className="slide-two">
      <div>
        {topic === 'offer' && positioning.trim() !== '' && <p className="slide-large slide-smart">{positioning}</p>}
        <SheetPassages parts={parts} />
      </div>
      <Settings topic={topic} />
    </div>
  )
}

function Settings({ topic }: { topic: SlideTopic }) {
  const t = useT()
  const { levers } = useGame(briefOf)
  const plan = useGame(shownPlan)
  const leverName = useLeverName()
  const settingText = useSettingText()
  const changed = changedSettings(levers, plan).filter(({ lever }) => topicOf(lever) === topic)
  return (
    <div className="slide-part">
      <h3>{t('slides.changes')}</h3>
      {changed.length === 0 ? (
        <p className="slide-fine slide-soft">{t('slides.asToday')}</p>
      ) : (
        <dl className="slide-settings" data-many={changed.length > 7 || undefined}>
          {changed.map(({ lever, value }) => (
            <div key={lever.id}>
              <dt>{leverName(lever)}</dt>
              <dd>
                <strong>{settingText(lever, value)}</strong>
                {lever.kind !== 'spend' && lever.kind !== 'mix' && (
                  <span className="slide-soft"> {t('slides.today', { value: settingText(lever, lever.start) })}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
