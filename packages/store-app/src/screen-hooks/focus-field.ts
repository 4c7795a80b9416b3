import { controlId, openerId } from '@connect/core/client'

/** Moves the keyboard to a field: to its control, to the first of several, or to the checkbox that would open it. */
export function focusField(name: string): void {
  const control = document.getElementById(controlId(name)) ?? document.getElementById(openerId(name))
  control?.scrollIntoView({ block: 'center' })
  const focusable = control instanceof HTMLFieldSetElement ? control.querySelector<HTMLElement>('input') : control
  focusable?.focus({ preventScroll: true })
}
