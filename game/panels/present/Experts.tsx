import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { LONGEST, type GameAbout } from '../../flow/about.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { aboutOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { MarkField } from '../../parts/MarkField.tsx'
import { Sheet } from '../../parts/Sheet.tsx'

type Marks = GameAbout['expert'][number]

/** The expert's review after the presentation: feasibility, novelty, and advice for the second version. */
export function Experts() {
  const t = useT()
  const send = useSend()
  const experts = useGame(aboutOf).expert
  const write = (expert: GameAbout['expert']) => send({ type: 'write', writing: { expert } })
  const change = (at: number, part: Partial<Marks>) =>
    write(experts.map((marks, index) => (index === at ? { ...marks, ...part } : marks)))
  return (
    <Sheet title={t('slides.expert.title')}>
      <p className="small muted" style={{ margin: '0 0 12px' }}>
        {t('slides.expert.about')}
      </p>
      <ul className="experts">
        {experts.map((marks, at) => (
          <li key={at}>
            <div className="expert-head">
              <TextInput
                label={t('slides.expert.by')}
                value={marks.by}
                maxLength={LONGEST.name}
                onChange={(event) => change(at, { by: event.currentTarget.value })}
              />
              {(['feasibility', 'novelty'] as const).map((criterion) => (
                <MarkField
                  key={criterion}
                  label={t(`slides.expert.${criterion}`)}
                  value={marks[criterion]}
                  onChange={(mark) => change(at, { [criterion]: mark })}
                />
              ))}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('slides.expert.removeNamed', { name: marks.by })}
                onClick={() => write(experts.filter((_, index) => index !== at))}
              >
                {t('slides.expert.remove')}
              </Button>
            </div>
            <Textarea
              label={t('slides.expert.comment')}
              autosize
              minRows={2}
              maxLength={LONGEST.passage}
              value={marks.comment}
              onChange={(event) => change(at, { comment: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      <Group>
        <Button
          variant="default"
          onClick={() => write([...experts, { by: '', feasibility: null, novelty: null, comment: '' }])}
        >
          {t('slides.expert.add')}
        </Button>
      </Group>
    </Sheet>
  )
}
