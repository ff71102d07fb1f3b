import { useGame, useSend } from '../../flow/hooks.ts'
import type { GameContext } from '../../flow/machine.ts'
import type { Setting } from '../../../engine/index.ts'
import { useT } from '../../locales/hooks.ts'
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
  const set = useGame((context: GameContext): Setting | undefined => context.draft!.plan.settings[lever.id])
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
