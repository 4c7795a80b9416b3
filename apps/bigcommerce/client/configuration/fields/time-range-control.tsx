import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import styled from 'styled-components'
import { TypedInput } from './typed-input.tsx'

const { from, to } = setupWords.form

/** What is wrong with a range stands beneath its beginning. */
export function TimeRangeControl({ field, value, error, onChange }: ControlProps<'optional_time_range'>) {
  const range = value as { readonly start: string; readonly end: string }
  const said = { help: field.zone, locked: field.locked === null ? null : '' }
  const id = controlId(field.name)
  return (
    <Sides role="group" aria-label={field.label}>
      <TypedInput
        id={id}
        type="time"
        label={from}
        said={said}
        wrong={error}
        value={range.start}
        onType={(start) => onChange({ ...range, start })}
      />
      <TypedInput
        id={`${id}-end`}
        type="time"
        label={to}
        said={said}
        wrong={null}
        value={range.end}
        onType={(end) => onChange({ ...range, end })}
      />
    </Sides>
  )
}

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  grid-template-columns: repeat(auto-fit, minmax(10rem, 13rem));
`
