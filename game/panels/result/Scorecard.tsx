import type { Report } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { scoreParts } from '../../flow/views.ts'
import { useFigure, useFormat, useSay, useT, useWords } from '../../locales/hooks.ts'
import { raw } from '../../parts/Figure.tsx'
import { Sheet } from '../../parts/Sheet.tsx'
import { Term } from '../../parts/Term.tsx'

/** The weighted score and how each part of it came about. */
export function Scorecard({ score }: { score: Report['score'] }) {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const format = useFormat()
  const figure = useFigure()
  const parts = useGame(scoreParts)
  const weights = score.parts.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Sheet title={t('score.title')}>
      <div className="score-heads">
        {score.anchored !== null && (
          <p className="score-raw" {...raw('score.anchored', score.anchored)}>
            <strong>{format.points(score.anchored)}</strong>{' '}
            <Term means={t('score.anchoredMeans')}>{t('score.anchored')}</Term>
          </p>
        )}
        <p
          className={score.anchored === null ? 'score-raw' : 'score-raw score-second'}
          {...raw('score.raw', score.raw)}
        >
          <strong>{format.points(score.raw)}</strong> <span className="muted">{t('score.of')}</span>
        </p>
      </div>
      <table className="ledger score">
        <thead>
          <tr>
            <th scope="col">{t('score.part')}</th>
            <th scope="col">{t('score.value')}</th>
            <th scope="col">{t('score.weight')}</th>
            <th scope="col">{t('score.points')}</th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map((part) => {
            const meaning = parts.find(({ id }) => id === part.id)!
            return (
              <tr key={part.id}>
                <th scope="row">
                  <Term
                    means={t('score.means', {
                      from: figure(meaning.from, meaning.unit),
                      to: figure(meaning.to, meaning.unit),
                    })}
                  >
                    {say(meaning.name)}
                  </Term>
                  <span className="tiny muted score-kind">{words(`score.kinds.${part.part}`)}</span>
                </th>
                <td {...raw(`score.parts.${part.id}.value`, part.value)}>{figure(part.value, meaning.unit)}</td>
                <td>{format.share(part.weight / weights, 0)}</td>
                <td {...raw(`score.parts.${part.id}.points`, part.points)}>
                  <span className="score-bar" aria-hidden="true">
                    <i style={{ width: `${part.points}%` }} />
                  </span>
                  {format.points(part.points)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Sheet>
  )
}
