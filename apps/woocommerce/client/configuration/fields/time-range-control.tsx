import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { TypedInput } from './typed-input.tsx'

const { from, to } = setupWords.form

/** What is wrong with a range stands beneath its beginning. */
export function TimeRangeControl({ field, value, error, onChange }: ControlProps<'optional_time_range'>) {
  const range = value as { readonly start: string; readonly end: string }
  const id = controlId(field.name)
  const shared = { type: 'time', unit: field.zone, said: { help: '', locked: field.locked === null ? null : '' } }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the two are one setting, which its checkbox has named
    <div role="group" aria-label={field.label} className="intellitrack-range">
      <TypedInput {...shared} id={id} label={from} wrong={error} value={range.start} onType={(start) => onChange({ ...range, start })} />
      <TypedInput {...shared} id={`${id}-end`} label={to} wrong={null} value={range.end} onType={(end) => onChange({ ...range, end })} />
    </div>
  )
}
