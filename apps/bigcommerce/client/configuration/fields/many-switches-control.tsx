import { FormGroup, MultiSelect } from '@bigcommerce/big-design'
import type { FieldGroup } from '@connect/core'
import { controlId, fieldError, type manySwitches, oneReason, switchedOn, turned } from '@connect/core/client'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { described } from './described.tsx'

interface ManySwitchesProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly switches: NonNullable<ReturnType<typeof manySwitches>>
  readonly saidAbove: string | null
}

/** Many switches of one kind as one list, from which those that are on are chosen. */
export function ManySwitchesControl({ form, group, switches, saidAbove }: ManySwitchesProps) {
  const [first] = switches
  const id = controlId(first?.name ?? group.id)
  const locked = oneReason(switches.map((field) => field.locked))
  const wrong = switches.flatMap((field) => fieldError(form.state, field) ?? [])
  const { tied, help, errors } = described(id, { help: '', locked: locked === saidAbove ? null : locked }, wrong[0] ?? null)
  const choose = (names: readonly string[]): void => {
    for (const [name, isOn] of turned(form.state, switches, names)) form.type(name, isOn)
  }
  return (
    <FormGroup errors={errors}>
      <MultiSelect
        {...tied}
        id={id}
        label={group.title}
        description={help}
        error={wrong[0]}
        filterable
        maxHeight={420}
        options={switches.map((field) => ({ value: field.name, content: field.label, disabled: field.locked !== null }))}
        value={[...switchedOn(form.state, switches)]}
        disabled={locked !== null}
        onOptionsChange={choose}
      />
    </FormGroup>
  )
}
