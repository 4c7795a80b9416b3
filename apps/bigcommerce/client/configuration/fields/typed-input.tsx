import { FormGroup, Input, type InputProps } from '@bigcommerce/big-design'
import type { Field } from '@connect/core'
import { described } from './described.tsx'

interface TypedInputProps extends Omit<InputProps, 'onChange' | 'error' | 'id'> {
  readonly id: string
  /** What it says of itself; nothing where a checkbox above it has said it. */
  readonly said: Pick<Field, 'help' | 'locked'>
  readonly wrong: string | null
  readonly onType: (text: string) => void
}

/** One line to type into, with its help and what is wrong with it. */
export function TypedInput({ id, said, wrong, onType, ...props }: TypedInputProps) {
  const { tied, help, errors } = described(id, said, wrong)
  return (
    <FormGroup errors={errors}>
      <Input
        {...props}
        {...tied}
        id={id}
        description={help}
        error={wrong ?? undefined}
        autoComplete="off"
        disabled={said.locked !== null}
        onChange={(event) => onType(event.target.value)}
      />
    </FormGroup>
  )
}
