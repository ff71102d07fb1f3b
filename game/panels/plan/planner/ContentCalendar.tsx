import { Title } from '@mantine/core'
import { CONTENT, WINDOWS } from '../../../../engine/index.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { planOf, planWeeks, seasonsNow, windowsNow } from '../../../flow/planning.ts'
import { briefOf } from '../../../flow/views.ts'
import { Num } from '../fields/Num.tsx'
import { LeverField } from '../LeverField.tsx'
import { useFormat, useSay, useT, useWords } from '../../../locales/hooks.ts'

/** What is published when: the round's weeks with their seasons and content, and the day with its four windows. */
export function ContentCalendar() {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const plan = useGame(planOf)
  const { from, until } = useGame(planWeeks)
  const seasons = useGame(seasonsNow)
  const windows = useGame(windowsNow)
  const lever = brief.levers.find(({ id }) => id === 'windows')
  const weeks = Array.from({ length: until - from }, (_, place) => from + place)
  return (
    <section className="sheet" aria-labelledby="day-title">
      <Title order={2} size="h4" id="day-title">
        {t('day.title')}
      </Title>
      <p className="small muted plan-about">{t('day.about')}</p>
      <div className="scroll-x">
        <table className="content-weeks">
          <caption className="visually-hidden">{t('day.weeks')}</caption>
          <thead>
            <tr>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {t('day.week', { week: week + 1 })}
                  <span className="tiny muted">{format.day(brief.start, week)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {weeks.map((week) => (
                <td key={week}>
                  <Num
                    aria-label={t('day.yuan', { week: week + 1 })}
                    size="xs"
                    prefix="¥"
                    hideControls
                    allowNegative={false}
                    decimalScale={0}
                    value={plan.spend[CONTENT]?.[week] ?? 0}
                    onChange={(next) =>
                      send({
                        type: 'edit',
                        edit: {
                          kind: 'weeks',
                          cells: [{ row: CONTENT, week, yuan: next ?? 0 }],
                        },
                      })
                    }
                  />
                </td>
              ))}
            </tr>
            <tr>
              {weeks.map((week) => (
                <td key={week} className="tiny muted content-season">
                  {seasons[week - from].map((season) => (
                    <span key={season.from + season.name.en}>{say(season.name)}</span>
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {windows && (
        <ol className="content-day" aria-label={t('day.strip')}>
          {WINDOWS.map((id) => {
            const share = windows[id]
            return (
              <li key={id} data-none={share === 0 || undefined}>
                <span className="content-bar" aria-hidden="true">
                  <i style={{ height: `${100 * share}%` }} />
                </span>
                <span className="small">{words(`levers.window.${id}`)}</span>
                <span className="tiny muted">{t('day.share', { share: format.share(share, 0) })}</span>
              </li>
            )
          })}
        </ol>
      )}
      {lever?.kind === 'mix' && (
        <div className="content-mix">
          <LeverField lever={lever} named={false} />
        </div>
      )}
    </section>
  )
}
