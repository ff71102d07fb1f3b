import { Button, Textarea, TextInput } from '@mantine/core'
import { LONGEST, RUBRIC, type GameAbout, type PlanReview } from '../flow/about.ts'
import { useSend } from '../flow/hooks.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { MarkField } from '../parts/MarkField.tsx'
import { useOver } from './over.ts'
import { Transfer } from './Transfer.tsx'

/** What people say of the plan and of each other, a real case beside it, and what is taken along. */
export function Review() {
  const t = useT()
  const { about } = useOver()
  return (
    <>
      <Together />
      <Reviews kind="self" names={about.people.map(({ name }) => name)} />
      <Reviews kind="peers" names={[]} />
      <Reviews kind="mentor" names={[]} />
      <RealCase />
      <h3>{t('debrief.lessons.title')}</h3>
      <Lessons />
      <Transfer />
    </>
  )
}

type Kind = 'self' | 'peers' | 'mentor'

const empty = (by: string): PlanReview => ({
  by,
  marks: Object.fromEntries(RUBRIC.map((criterion) => [criterion, null])) as PlanReview['marks'],
  comment: '',
})

/** Reviews of one kind: a form for each that was given, those that are expected first. */
function Reviews({ kind, names }: { kind: Kind; names: readonly string[] }) {
  const t = useT()
  const send = useSend()
  const { about } = useOver()
  const given = about[kind]
  const write = (reviews: PlanReview[]): void =>
    send({ type: 'write', writing: { [kind]: reviews } as Pick<GameAbout, Kind> })
  const expected = names.filter((name) => !given.some(({ by }) => by === name))
  return (
    <section aria-label={t(`debrief.review.${kind}.title`)} className="reviews">
      <h3>{t(`debrief.review.${kind}.title`)}</h3>
      <p className="small muted prose">{t(`debrief.review.${kind}.about`)}</p>
      {given.map((review, at) => (
        <ReviewForm
          key={at}
          kind={kind}
          review={review}
          named={names.includes(review.by)}
          onChange={(part) => write(given.map((one, index) => (index === at ? { ...one, ...part } : one)))}
          onRemove={() => write(given.filter((_, index) => index !== at))}
        />
      ))}
      <p className="no-print reviews-add">
        {expected.map((name) => (
          <Button key={name} variant="default" size="compact-md" onClick={() => write([...given, empty(name)])}>
            {t('debrief.review.begin', { name })}
          </Button>
        ))}
        <Button variant="default" size="compact-md" onClick={() => write([...given, empty('')])}>
          {t(`debrief.review.${kind}.add`)}
        </Button>
      </p>
    </section>
  )
}

function ReviewForm({
  kind,
  review,
  named,
  onChange,
  onRemove,
}: {
  kind: Kind
  review: PlanReview
  named: boolean
  onChange: (part: Partial<PlanReview>) => void
  onRemove: () => void
}) {
  const t = useT()
  const { by, marks, comment } = review
  return (
    <fieldset className="review-form">
      <legend>{by || t(`debrief.review.${kind}.nameless`)}</legend>
      {!named && (
        <TextInput
          label={t(`debrief.review.${kind}.by`)}
          value={by}
          maxLength={LONGEST.name}
          onChange={(event) => onChange({ by: event.currentTarget.value })}
        />
      )}
      <div className="review-marks">
        {RUBRIC.map((criterion) => (
          <MarkField
            key={criterion}
            label={t(`debrief.review.rubric.${criterion}`)}
            value={marks[criterion]}
            onChange={(mark) => onChange({ marks: { ...marks, [criterion]: mark } })}
          />
        ))}
      </div>
      <Textarea
        label={t(`debrief.review.${kind}.comment`)}
        autosize
        minRows={2}
        maxLength={LONGEST.passage}
        value={comment}
        onChange={(event) => onChange({ comment: event.currentTarget.value })}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        className="no-print"
        aria-label={t('slides.expert.removeNamed', { name: by })}
        onClick={onRemove}
      >
        {t('slides.expert.remove')}
      </Button>
    </fieldset>
  )
}

/** All marks side by side: how the team, other teams and mentors see the same plan. */
function Together() {
  const t = useT()
  const format = useFormat()
  const { about } = useOver()
  const kinds = ['self', 'peers', 'mentor'] as const
  if (kinds.every((kind) => about[kind].length === 0) && about.expert.length === 0) return null
  const mean = (marks: readonly (number | null)[]): number | null => {
    const given = marks.filter((mark) => mark !== null)
    return given.length > 0 ? given.reduce((sum, mark) => sum + mark, 0) / given.length : null
  }
  const expert = (criterion: string): number | null =>
    criterion === 'feasibility'
      ? mean(about.expert.map(({ feasibility }) => feasibility))
      : criterion === 'creativity'
        ? mean(about.expert.map(({ novelty }) => novelty))
        : null
  return (
    <div className="scroll-x">
      <table className="ledger">
        <caption>{t('debrief.review.together')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('debrief.review.criterion')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`debrief.review.${kind}.short`)}
              </th>
            ))}
            <th scope="col">{t('slides.expert.title')}</th>
          </tr>
        </thead>
        <tbody>
          {RUBRIC.map((criterion) => (
            <tr key={criterion}>
              <th scope="row">{t(`debrief.review.rubric.${criterion}`)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{format.count(mean(about[kind].map(({ marks }) => marks[criterion])), 1)}</td>
              ))}
              <td>{format.count(expert(criterion), 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The scenario's real case: what it did, and its figures. */
function RealCase() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const { realCase } = useOver().scenario.spec
  const write = (value: number, unit: (typeof realCase.figures)[number]['unit']): string => {
    switch (unit) {
      case 'share':
        return format.share(value, 0)
      case 'yuan':
        return format.money(value)
      case 'times':
        return format.times(value)
      case 'days':
        return t('debrief.case.days', { count: value })
      case 'number':
        return format.count(value, 1)
    }
  }
  return (
    <section aria-label={t('debrief.case.title')} className="reviews">
      <h3>{say(realCase.title)}</h3>
      <p className="prose">{say(realCase.story)}</p>
      <table className="ledger">
        <tbody>
          {realCase.figures.map(({ name, value, unit }) => (
            <tr key={name.en}>
              <th scope="row">{say(name)}</th>
              <td>{write(value, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="debrief-question">{t('debrief.case.ask')}</p>
    </section>
  )
}

function Lessons() {
  const t = useT()
  const send = useSend()
  const { about } = useOver()
  return (
    <div className="lessons">
      {(['keep', 'drop', 'start', 'team'] as const).map((part) => (
        <Textarea
          key={part}
          label={t(`debrief.lessons.${part}`)}
          autosize
          minRows={3}
          maxLength={LONGEST.passage}
          value={about.lessons[part]}
          onChange={(event) =>
            send({ type: 'write', writing: { lessons: { ...about.lessons, [part]: event.currentTarget.value } } })
          }
        />
      ))}
    </div>
  )
}
