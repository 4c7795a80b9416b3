import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { RadioControl, SelectControl } from '@wordpress/components'
import { saidOf } from './said-of.tsx'

/** A list to choose from. While it is asked for anew, its place says so and nothing moves. */
export function ChoiceControl({ field, value, error, isBusy, onChange }: ControlProps<'choice'>) {
  const { isWrong, ...said } = saidOf(field, error)
  // What is offered may have no value of its own, such as to follow another setting.
  const isOffered = field.choices.some((choice) => choice.value === value)
  // Not to be chosen again: nobody means to choose nothing.
  const none = { value: '', label: isBusy ? setupWords.loading : field.placeholder, disabled: true }
  return (
    <SelectControl
      __next40pxDefaultSize
      {...said}
      id={controlId(field.name)}
      name={field.name}
      label={field.label}
      options={[...(isOffered && !isBusy ? [] : [none]), ...field.choices]}
      value={isOffered && !isBusy ? String(value) : ''}
      disabled={field.locked !== null || isBusy}
      aria-invalid={isWrong}
      aria-busy={isBusy}
      onChange={onChange}
    />
  )
}

/** Few choices that nothing else depends on are all shown at once. */
export function RadiosControl({ field, value, error, onChange }: ControlProps<'choice'>) {
  const { isWrong, ...said } = saidOf(field, error)
  return (
    <RadioControl
      {...said}
      id={controlId(field.name)}
      label={field.label}
      options={[...field.choices]}
      {...(typeof value === 'string' ? { selected: value } : {})}
      disabled={field.locked !== null}
      {...(isWrong ? { 'aria-invalid': true } : {})}
      onChange={onChange}
    />
  )
}
