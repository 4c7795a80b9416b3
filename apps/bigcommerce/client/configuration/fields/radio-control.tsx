import { Fieldset, FormGroup, Radio } from '@bigcommerce/big-design'
import { type ControlProps, controlId } from '@connect/core/client'
import { described } from './described.tsx'

/** Few choices that nothing else depends on are all shown at once. */
export function RadioControl({ field, value, error, onChange }: ControlProps<'choice'>) {
  const id = controlId(field.name)
  const { tied, help, errors } = described(id, field, error)
  return (
    <Fieldset legend={field.label}>
      {help}
      <FormGroup errors={errors}>
        {field.choices.map((choice, index) => (
          <Radio
            {...tied}
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={field.name}
            label={choice.label}
            checked={value === choice.value}
            disabled={field.locked !== null}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </FormGroup>
    </Fieldset>
  )
}
