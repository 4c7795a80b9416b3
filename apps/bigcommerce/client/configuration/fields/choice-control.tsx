import { FormGroup, Select } from '@bigcommerce/big-design'
import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { described } from './described.tsx'

/** A list to choose from. While it is asked for anew, its place says so and nothing moves. */
export function ChoiceControl({ field, value, error, isBusy, onChange }: ControlProps<'choice'>) {
  const id = controlId(field.name)
  const { tied, help, errors } = described(id, field, error)
  return (
    <FormGroup errors={errors}>
      <Select
        {...tied}
        id={id}
        name={field.name}
        label={field.label}
        description={help}
        error={error ?? undefined}
        filterable={false}
        placeholder={isBusy ? setupWords.loading : field.placeholder}
        options={field.choices.map((choice) => ({ value: choice.value, content: choice.label }))}
        {...(typeof value === 'string' ? { value } : {})}
        disabled={field.locked !== null || isBusy}
        aria-busy={isBusy}
        // Without a value when Escape is pressed on a closed list: nobody means to choose nothing by that.
        onOptionChange={(chosen) => chosen !== undefined && onChange(chosen)}
      />
    </FormGroup>
  )
}
