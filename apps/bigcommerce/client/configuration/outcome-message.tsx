import { Message, type MessageProps } from '@bigcommerce/big-design'
import { controlId, errorLines } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { type ConfigurationForm, focusField } from '@connect/store-app/screen-hooks'
import { type MouseEvent, useEffect, useRef } from 'react'

/** Why nothing was saved. It takes the keyboard when it comes, and stays until it is no longer so. */
export function OutcomeMessage({ form }: { readonly form: ConfigurationForm }) {
  const { outcome } = form.state
  const message = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!outcome) return
    message.current?.scrollIntoView({ block: 'nearest' })
    message.current?.focus({ preventScroll: true })
  }, [outcome])
  return outcome ? (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked is a link within
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is entered by keyboard is clicked
    <div ref={message} tabIndex={-1} onClick={leadToField}>
      <Message {...said(form, outcome)} />
    </div>
  ) : null
}

type Outcome = NonNullable<ConfigurationForm['state']['outcome']>

function said(form: ConfigurationForm, outcome: Outcome): MessageProps {
  switch (outcome.kind) {
    case 'errors': {
      // Each error leads to its field; one that belongs to no field of this form is said all the same.
      const { fields, others } = errorLines(form.view, form.state.errors)
      const lines = fields.map(({ name, label, error }) => ({ text: error, link: { text: label, href: `#${controlId(name)}` } }))
      return { type: 'error', header: outcome.message, messages: [...lines, ...others.map((text) => ({ text }))] }
    }
    case 'changed_meanwhile':
      return {
        type: 'warning',
        header: outcome.message,
        messages: outcome.fields.map((text) => ({ text })),
        actions: [{ text: setupWords.form.showSaved, type: 'button', onClick: form.showSaved }],
      }
    case 'refused':
      return { type: 'error', messages: [{ text: outcome.message }] }
  }
}

function leadToField(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#setting-"]') : null
  if (!link) return
  event.preventDefault()
  focusField((link.getAttribute('href') ?? '').replace(`#${controlId('')}`, ''))
}
