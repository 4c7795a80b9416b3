import type { Field } from '@connect/core'
import { BaseControl } from '@wordpress/components'
import type { InputHTMLAttributes } from 'react'
import { saidOf } from './said-of.tsx'

interface TypedInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> {
  readonly id: string
  /** Not where a checkbox above it has said it. */
  readonly label?: string
  /** What it says of itself; nothing where a checkbox above it has said it. */
  readonly said: Pick<Field, 'help' | 'locked'>
  readonly wrong: string | null
  readonly unit?: string
  readonly onType: (text: string) => void
}

/** One line to type into, with its unit, its help and what is wrong with it: WordPress's own control for text, which has no room for a unit. */
export function TypedInput({ id, label, said, wrong, unit, onType, ...props }: TypedInputProps) {
  const { isWrong, help } = saidOf(said, wrong)
  return (
    <BaseControl id={id} label={label} help={help}>
      <span className="intellitrack-typed">
        <input
          autoComplete="off"
          {...props}
          id={id}
          className="components-text-control__input is-next-40px-default-size"
          disabled={said.locked !== null}
          {...(help ? { 'aria-describedby': `${id}__help` } : {})}
          {...(isWrong ? { 'aria-invalid': true } : {})}
          onChange={(event) => onType(event.target.value)}
        />
        {unit && <span className="intellitrack-small">{unit}</span>}
      </span>
    </BaseControl>
  )
}
