import type { Brief } from '../../engine/index.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import './calendar.css'

const DAY = 86_400_000

/** Rounds, weeks and seasons on one line of time. `week` is the one about to be played (from 1). */
export function Calendar({ brief, week, round }: { brief: Brief; week?: number; round?: number }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const start = Date.parse(`${brief.start}T00:00:00Z`)
  const weekOf = (date: string, end: boolean) => (Date.parse(`${date}T00:00:00Z`) + (end ? DAY : 0) - start) / (7 * DAY)
  const seasons = brief.seasons.flatMap((season) => {
    const from = Math.max(0, weekOf(season.from, false))
    const until = Math.min(brief.weeks, weekOf(season.to, true))
    return until > from ? [{ ...season, from, until }] : []
  })
  return (
    <div className="calendar">
      <ol className="calendar-rounds" aria-label={t('calendar.rounds')}>
        {brief.rounds.map((length, index) => {
          const from = 1 + brief.rounds.slice(0, index).reduce((sum, weeks) => sum + weeks, 0)
          return (
            <li
              key={from}
              style={{ flexGrow: length }}
              data-now={index === round || undefined}
              aria-current={index === round ? 'step' : undefined}
            >
              <span className="calendar-round">{t('calendar.round', { number: index + 1 })}</span>
              <span className="calendar-weeks" aria-hidden="true">
                {Array.from({ length }, (_, place) => (
                  <i
                    key={place}
                    data-past={(week !== undefined && from + place < week) || undefined}
                    data-next={from + place === week || undefined}
                  />
                ))}
              </span>
              <span className="calendar-dates tiny muted">
                {t('calendar.weeks', { from, to: from + length - 1 })}
                <br />
                {format.day(brief.start, from - 1)}
              </span>
            </li>
          )
        })}
      </ol>
      {seasons.length > 0 && (
        <ul className="calendar-seasons" aria-label={t('calendar.seasons')}>
          {seasons.map((season) => (
            <li key={`${season.from}-${season.until}-${season.name.en}`}>
              <span className="calendar-band" aria-hidden="true">
                <i
                  style={{
                    left: `${(100 * season.from) / brief.weeks}%`,
                    width: `${(100 * (season.until - season.from)) / brief.weeks}%`,
                  }}
                />
              </span>
              <span className="tiny">
                {say(season.name)}
                <span className="muted"> {seasonText(season, format.signed, format.share, t)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a season does, as far as it does anything. */
function seasonText(
  { demand, cost }: { demand: number; cost: number },
  signed: (value: number, write: (value: number) => string) => string,
  share: (value: number, digits?: number) => string,
  t: ReturnType<typeof useT>,
): string {
  const change = (value: number) => signed(value - 1, (part) => share(part, 0))
  const parts = []
  if (demand !== 1) parts.push(t('calendar.demand', { change: change(demand) }))
  if (cost !== 1) parts.push(t('calendar.cost', { change: change(cost) }))
  return parts.join(t('app.separator'))
}
