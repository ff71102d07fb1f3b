import { Button, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../flow/hooks.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { CATALOGUE, type Summary } from '../../store/catalogue.ts'
import { useLot } from './lot.ts'
import { Picture } from './Picture.tsx'

export function Cards() {
  const t = useT()
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const { draw, lit, drawn } = useLot(CATALOGUE.length)
  const landed = drawn !== null && lit === drawn

  useEffect(() => {
    if (landed) list.current?.children[drawn].querySelector('button')?.focus()
  }, [landed, drawn])

  return (
    <>
      <div className="lobby-lot">
        <Button variant="default" onClick={draw} disabled={CATALOGUE.length < 2 || (drawn !== null && !landed)}>
          {t('lobby.draw')}
        </Button>
        <span aria-live="polite" className="small muted">
          {landed ? t('lobby.drawn', { title: say(CATALOGUE[drawn].title) }) : t('lobby.drawHint')}
        </span>
      </div>
      <ul className="lobby-cards" ref={list}>
        {CATALOGUE.map((summary, index) => (
          <Card key={summary.id} summary={summary} lit={index === lit} drawn={landed && index === drawn} />
        ))}
      </ul>
    </>
  )
}

function Card({ summary, lit, drawn }: { summary: Summary; lit: boolean; drawn: boolean }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState(false)
  const { main } = summary

  const choose = async (): Promise<void> => {
    setOpening(true)
    setFailed(false)
    try {
      const { chooseShipped } = await import('../../store/shipped.ts')
      send(await chooseShipped(summary.id))
    } catch {
      setFailed(true)
    }
    setOpening(false)
  }

  return (
    <li className="lobby-card" data-lit={lit || undefined} data-drawn={drawn || undefined}>
      <article aria-labelledby={`card-${summary.id}`}>
        <Picture sector={summary.sector} />
        <div className="lobby-card-text">
          <Title order={2} size="h3" id={`card-${summary.id}`}>
            {say(summary.title)}
          </Title>
          <p className="small lobby-card-summary">{say(summary.summary)}</p>
          <dl className="lobby-card-facts small">
            <dt>{t('lobby.target')}</dt>
            <dd>
              {say(main.name)}
              <span className="lobby-card-way">
                {figure(main.today, main.unit)} → <strong>{figure(main.goal, main.unit)}</strong>
              </span>
            </dd>
            <dt>{t('lobby.budget')}</dt>
            <dd>{format.money(summary.budget)}</dd>
            <dt>{t('lobby.length')}</dt>
            <dd>{t('lobby.lengthValue', { weeks: summary.weeks, rounds: summary.rounds.length })}</dd>
            <dt>{t('lobby.difficulty')}</dt>
            <dd>
              <Difficulty level={summary.difficulty} />
            </dd>
          </dl>
          <Button
            fullWidth
            loading={opening}
            onClick={() => void choose()}
            aria-label={t('lobby.chooseNamed', { title: say(summary.title) })}
          >
            {t('lobby.choose')}
          </Button>
          {failed && (
            <p role="alert" className="small bad" style={{ margin: 0 }}>
              {t('failed.fetch')}
            </p>
          )}
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
