import { useGame, useSend } from '../../flow/hooks.ts'
import { settingFor } from '../../flow/planning.ts'
import type { Setting } from '../../../engine/index.ts'
import { briefOf } from '../../flow/views.ts'
import { useFormat, useT } from '../../locales/hooks.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { MixField } from './fields/MixField.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { SeveralField } from './fields/SeveralField.tsx'
import { SwitchField } from './fields/SwitchField.tsx'
import type { FormLever } from './Levers.tsx'
import { usePartName } from '../../parts/names.ts'
import { useProblems } from './problems.ts'

export interface FieldProps<L extends FormLever, Value extends Setting> {
  lever: L
  /** What stands at the field; `named` is false where the group's heading says it already. */
  label: string
  named: boolean
  value: Value
  onChange: (value: Value) => void
  onLeave: () => void
  error?: string
}

/** One lever in the form that its kind asks for. */
export function LeverField({ lever, named }: { lever: FormLever; named: boolean }) {
  const t = useT()
  const send = useSend()
  const partName = usePartName()
  const set = useGame(settingFor(lever.id))
  const problem = useProblems().find(({ field }) => field === lever.id || field.startsWith(`${lever.id}.`))
  const label = partName(lever) || t('levers.level')
  const props = {
    label,
    named: named && lever.label !== undefined && (lever.label.includes('.') || lever.label === 'staff'),
    onChange: (value: Setting) => send({ type: 'edit', edit: { kind: 'set', lever: lever.id, value } }),
    onLeave: () => send({ type: 'settle' }),
    ...(problem ? { error: problem.text } : {}),
  }
  return (
    <div data-field={lever.id} className="plan-field">
      {fieldOf(lever, set ?? lever.start, props)}
      {lever.id.startsWith('staff.') && <Handles lever={lever.id} units={Number(set ?? lever.start)} />}
      {set !== undefined && (
        <button
          type="button"
          className="plan-reset tiny"
          onClick={() => send({ type: 'edit', edit: { kind: 'reset', lever: lever.id } })}
        >
          {t('plan.reset')}
        </button>
      )}
    </div>
  )
}

/** What so many people can serve in a week. */
function Handles({ lever, units }: { lever: string; units: number }) {
  const t = useT()
  const format = useFormat()
  const resource = useGame(briefOf).resources.find(({ id }) => lever === `staff.${id}`)
  return (
    resource && (
      <p className="small plan-handles">{t('capacity.handles', { count: format.count(units * resource.handles) })}</p>
    )
  )
}

type Common = Omit<FieldProps<FormLever, never>, 'lever' | 'value' | 'onChange'> & {
  onChange: (value: Setting) => void
}

function fieldOf(lever: FormLever, value: Setting, props: Common): React.ReactNode {
  switch (lever.kind) {
    case 'number':
      return <NumberField lever={lever} value={value as number} {...props} />
    case 'switch':
      return <SwitchField lever={lever} value={value as boolean} {...props} />
    case 'choice':
      return <ChoiceField lever={lever} value={value as string} {...props} />
    case 'several':
      return <SeveralField lever={lever} value={value as string[]} {...props} />
    case 'mix':
      return <MixField lever={lever} value={value as Record<string, number>} {...props} />
  }
}
