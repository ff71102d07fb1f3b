import { CONTENT, type Brief } from '../../../engine/index.ts'
import { isOver, plannedMoney, shownPlan, shownReport, sharesByTag, spendRows, type SpendRow } from '../../flow/deck.ts'
import { useGame } from '../../flow/hooks.ts'
import { briefOf, teamView } from '../../flow/views.ts'
import { useFormat, useSay, useT, useWords } from '../../locales/hooks.ts'
import { Bars } from '../../parts/Bars.tsx'
import { SheetPassages } from './Passage.tsx'

/** Most channels that stand on a slide one by one. */
const MOST = 8

const rowName = (brief: Brief, row: string) => brief.channels.find(({ id }) => id === row)?.name ?? null

export function ChannelsSlide() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const words = useWords()
  const brief = useGame(briefOf)
  const plan = useGame(shownPlan)
  const report = useGame(shownReport)
  const rows = spendRows(plan, brief.weeks)
  const channels = rows.filter(({ row }) => row !== CONTENT)
  const tagOf = (split: 'maturity' | 'purpose') => (row: string) =>
    brief.channels.find(({ id }) => id === row)?.tags[split] ?? null
  return (
    <div className="slide-two slide-wide-left">
      <div>
        <table className="slide-table">
          <thead>
            <tr>
              <th scope="col">{t('channels.channel')}</th>
              <th scope="col">{t('channels.spend')}</th>
              <th scope="col">{t('slides.weeks')}</th>
              {report && <th scope="col">{t('channels.claimed')}</th>}
              {report && <th scope="col">{t('channels.incremental')}</th>}
            </tr>
          </thead>
          <tbody>
            {channels.slice(0, MOST).map(({ row, weeks, total }) => {
              const truth = report?.channels.find(({ id }) => id === row)
              return (
                <tr key={row}>
                  <th scope="row">{say(rowName(brief, row)!)}</th>
                  <td>{format.money(total)}</td>
                  <td>
                    <Bars values={weeks} width={120} height={26} />
                  </td>
                  {truth && <td>{format.count(truth.claimed)}</td>}
                  {truth && <td>{format.count(truth.incremental)}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
        {channels.length > MOST && (
          <p className="slide-fine slide-soft">{t('slides.more', { count: channels.length - MOST })}</p>
        )}
        {channels.length === 0 && <p className="slide-plain slide-soft">{t('slides.noSpend')}</p>}
      </div>
      <div>
        {channels.length > 0 && (
          <div className="slide-part">
            <h3>{t('slides.split')}</h3>
            {(['maturity', 'purpose'] as const).map((split) => (
              <p key={split} className="slide-plain" style={{ margin: '0 0 6px' }}>
                {format.list(
                  sharesByTag(channels, tagOf(split)).map(
                    ({ tag, share }) => `${words(`tags.${tag}`)} ${format.share(share, 0)}`,
                  ),
                )}
              </p>
            ))}
          </div>
        )}
        <SheetPassages parts={['channels']} />
      </div>
    </div>
  )
}

export function MoneySlide() {
  const t = useT()
  const format = useFormat()
  const brief = useGame(briefOf)
  const plan = useGame(shownPlan)
  const rows = spendRows(plan, brief.weeks)
  return (
    <div className="slide-two">
      <div>
        <Figures />
        <div className="slide-part">
          <h3>{t('slides.perWeek')}</h3>
          <Bars values={weekly(rows, brief.weeks)} width={520} height={130} />
          <p className="slide-fine slide-soft" style={{ margin: '4px 0 0' }}>
            {t('slides.weekRange', { from: format.day(brief.start, 0), to: format.day(brief.start, brief.weeks) })}
          </p>
        </div>
      </div>
      <div>
        <SheetPassages parts={['budget', 'timeline']} />
      </div>
    </div>
  )
}

const weekly = (rows: readonly SpendRow[], weeks: number): number[] =>
  Array.from({ length: weeks }, (_, week) => rows.reduce((sum, row) => sum + row.weeks[week], 0))

/** Before the run what is bound to what, after it what was paid and what was left. */
function Figures() {
  const t = useT()
  const format = useFormat()
  const over = useGame(isOver)
  const planned = useGame(plannedMoney)
  const { money } = useGame(teamView)
  const figures = planned
    ? ([
        ['budget', planned.budget],
        ...(planned.taken > 0 ? ([['taken', planned.taken]] as const) : []),
        ['spend', planned.spend],
        ['fixed', planned.fixed],
        ['envelope', planned.envelope],
        ['reserve', planned.reserve],
      ] as const)
    : ([
        ['budget', money.budget],
        ['taken', money.taken],
        ['reserve', money.reserve],
      ] as const)
  return (
    <dl className="slide-figures">
      {figures.map(([name, yuan]) => (
        <div key={name}>
          <dt>{t(over && name === 'reserve' ? 'slides.left' : `money.${name}`)}</dt>
          <dd>
            {format.money(yuan)}
            {name === 'reserve' && (
              <span className="slide-soft slide-fine"> {format.share(yuan / money.budget, 0)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
