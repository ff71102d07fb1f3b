import type { OpenCoefficient, OpenFormula } from '../../engine/index.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { Working } from '../parts/Working.tsx'
import { glassBoxOf } from './jobs.ts'
import { useOver } from './over.ts'

/** Every formula with its coefficients for this scenario, where they come from, and how much hangs on them. */
export function GlassBox() {
  const t = useT()
  const { scenario, run } = useOver()
  return (
    <Working job={glassBoxOf(scenario, run)} label={t('debrief.glass.working')} height={520}>
      {(formulas) => (
        <>
          <Weightiest formulas={formulas} />
          <ol className="glass">
            {formulas.map((formula) => (
              <Formula key={formula.id} formula={formula} />
            ))}
          </ol>
        </>
      )}
    </Working>
  )
}

/** Coefficients that are named first: most hangs on them. */
const MOST = 5

const weight = ({ sensitivity }: OpenCoefficient): number => Math.abs(sensitivity)

function Weightiest({ formulas }: { formulas: readonly OpenFormula[] }) {
  const t = useT()
  const all = formulas.flatMap(({ coefficients }) => coefficients)
  return (
    <Coefficients
      caption={t('debrief.glass.most')}
      coefficients={all.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST)}
    />
  )
}

function Formula({ formula: { id, expressions, source, coefficients } }: { formula: OpenFormula }) {
  const t = useT()
  return (
    <li>
      <h3>{t(`debrief.glass.names.${id}`)}</h3>
      <p className="small" style={{ margin: '0 0 6px' }}>
        {t(`debrief.glass.about.${id}`)}
      </p>
      <pre className="glass-formula">{expressions.join('\n')}</pre>
      {source !== null && (
        <p className="small muted" style={{ margin: '4px 0' }}>
          {t('debrief.glass.published', { source })}
        </p>
      )}
      <details className="debrief-more">
        <summary>{t('debrief.glass.coefficients', { count: coefficients.length })}</summary>
        <Coefficients coefficients={coefficients} />
      </details>
    </li>
  )
}

function Coefficients({ coefficients, caption }: { coefficients: readonly OpenCoefficient[]; caption?: string }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const placeOf = usePlaces()
  return (
    <div className="scroll-x">
      <table className="ledger">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('debrief.glass.whose')}</th>
            <th scope="col" className="left">
              {t('debrief.glass.field')}
            </th>
            <th scope="col">{t('debrief.glass.value')}</th>
            <th scope="col">{t('debrief.glass.sensitivity')}</th>
            <th scope="col" className="left">
              {t('debrief.glass.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {coefficients.map(({ path, value, sensitivity, source }) => {
            const { whose, field } = placeOf(path)
            return (
              <tr key={path}>
                <th scope="row">{whose ?? t('debrief.glass.everybody')}</th>
                <td className="left glass-field">{field}</td>
                <td>{format.count(value, 4)}</td>
                <td {...raw(`glass.${path}`, sensitivity)}>
                  {format.signed(sensitivity, (points) => format.points(points, 2))}
                </td>
                <td className="left tiny">
                  {source && (
                    <>
                      <strong>{t(`debrief.glass.kinds.${source.kind}`)}</strong> {say(source.reason)}
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Whose coefficient a place in the scenario's file holds, by the author's own name, and the field. */
function usePlaces(): (path: string) => { whose: string | null; field: string } {
  const say = useSay()
  const { spec } = useOver().scenario
  const lists: Record<string, readonly { id: string; name: Parameters<typeof say>[0] }[]> = {
    channels: spec.channels,
    segments: spec.segments,
    classes: spec.classes,
    resources: spec.resources,
    claims: spec.claims,
    events: spec.events,
  }
  return (path) => {
    const [list, id, ...field] = path.split('.')
    const member = Object.hasOwn(lists, list) ? lists[list].find((candidate) => candidate.id === id) : undefined
    return member ? { whose: say(member.name), field: [list, ...field].join('.') } : { whose: null, field: path }
  }
}
