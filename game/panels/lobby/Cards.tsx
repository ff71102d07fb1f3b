import { Button, Skeleton, Title } from '@mantine/core'
import { use, useEffect, useRef } from 'react'
import { useSend } from '../../flow/hooks.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { loadCards, type ScenarioCard } from '../../store/catalogue.ts'
import { Problems } from '../../parts/problems.tsx'
import { useLot } from './lot.ts'
import { Picture } from './Picture.tsx'

export function Cards() {
  const { cards, faults } = use(loadCards())
  const t = useT()
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const { draw, lit, drawn } = useLot(cards.length)
  const landed = drawn !== null && lit === drawn

  useEffect(() => {
    if (landed) list.current?.children[drawn].querySelector('button')?.focus()
  }, [landed, drawn])

  return (
    <>
      <div className="lobby-lot">
        <Button variant="default" onClick={draw} disabled={cards.length < 2 || (drawn !== null && !landed)}>
          {t('lobby.draw')}
        </Button>
        <span aria-live="polite" className="small muted">
          {landed ? t('lobby.drawn', { title: say(cards[drawn].brief.title) }) : t('lobby.drawHint')}
        </span>
      </div>
      <ul className="lobby-cards" ref={list}>
        {cards.map((card, index) => (
          <Card key={card.brief.id} card={card} lit={index === lit} drawn={landed && index === drawn} />
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

function Card({ card, lit, drawn }: { card: ScenarioCard; lit: boolean; drawn: boolean }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const { brief, main } = card
  return (
    <li className="lobby-card" data-lit={lit || undefined} data-drawn={drawn || undefined}>
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
            onClick={() => send(card.choose)}
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
