import { Button, Skeleton, Title } from '@mantine/core'
import { use } from 'react'
import type { Scenario } from '../../../engine/index.ts'
import { useSend } from '../../flow/hooks.ts'
import { targetsOf } from '../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { loadCatalogue } from '../../store/catalogue.ts'
import { Problems } from '../../parts/problems.tsx'
import { Picture } from './Picture.tsx'

export function Cards() {
  const { scenarios, faults } = use(loadCatalogue())
  const t = useT()
  return (
    <>
      <ul className="lobby-cards">
        {scenarios.map((scenario) => (
          <Card key={scenario.spec.id} scenario={scenario} />
        ))}
      </ul>
      {faults.map(({ file, issues }) => (
        <div key={file} role="alert" className="sheet" style={{ marginTop: 12 }}>
          <p className="bad" style={{ marginTop: 0 }}>
            {t('lobby.badShipped', { file })}
          </p>
          <Problems file={file} issues={issues} />
        </div>
      ))}
    </>
  )
}

function Card({ scenario }: { scenario: Scenario }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const { brief } = scenario
  const [main] = targetsOf(scenario)
  return (
    <li className="lobby-card">
      <article aria-labelledby={`card-${brief.id}`}>
        <Picture sector={brief.sector} />
        <div className="lobby-card-text">
          <Title order={2} size="h3" id={`card-${brief.id}`}>
            {say(brief.title)}
          </Title>
          <p className="small lobby-card-summary">{say(brief.summary)}</p>
          <dl className="lobby-card-facts small">
            <dt>{t('lobby.target')}</dt>
            <dd>
              {say(main.name)} {figure(main.today, main.unit)} → <strong>{figure(main.goal, main.unit)}</strong>
            </dd>
            <dt>{t('lobby.budget')}</dt>
            <dd>{format.money(brief.budget)}</dd>
            <dt>{t('lobby.length')}</dt>
            <dd>{t('lobby.lengthValue', { weeks: brief.weeks, rounds: brief.rounds.length })}</dd>
            <dt>{t('lobby.difficulty')}</dt>
            <dd>
              <Difficulty level={brief.difficulty} />
            </dd>
          </dl>
          <Button
            fullWidth
            onClick={() => send({ type: 'choose', scenario, scenarioText: null })}
            aria-label={t('lobby.chooseNamed', { title: say(brief.title) })}
          >
            {t('lobby.choose')}
          </Button>
        </div>
      </article>
    </li>
  )
}

function Difficulty({ level }: { level: number }) {
  const t = useT()
  const levels = ['easy', 'medium', 'hard'] as const
  return (
    <span>
      <span aria-hidden="true" className="lobby-dots">
        {levels.map((name, index) => (
          <i key={name} data-on={index < level || undefined} />
        ))}
      </span>
      {t(`lobby.levels.${levels[Math.min(2, level - 1)]}`)}
    </span>
  )
}

/** As tall as what comes, so that nothing jumps. */
export function CardsLoading() {
  const t = useT()
  return (
    <ul className="lobby-cards" aria-busy="true" aria-label={t('lobby.loading')}>
      {[0, 1, 2].map((place) => (
        <li key={place} className="lobby-card">
          <Skeleton height={470} />
        </li>
      ))}
    </ul>
  )
}
