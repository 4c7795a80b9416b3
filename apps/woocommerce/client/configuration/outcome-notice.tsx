import { controlId, errorLines } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { type ConfigurationForm, focusField } from '@connect/store-app/screen-hooks'
import { Notice } from '@wordpress/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { BusyButton } from '../parts/busy-button.tsx'
import { Stack } from '../parts/stack.tsx'

/** Why nothing was saved. It takes the keyboard when it comes, and stays until it is no longer so. */
export function OutcomeNotice({ form }: { readonly form: ConfigurationForm }) {
  const { outcome } = form.state
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!outcome) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [outcome])
  if (!outcome) return null
  return (
    <div ref={place} tabIndex={-1} className="intellitrack-place">
      <Notice status={outcome.kind === 'changed_meanwhile' ? 'warning' : 'error'} isDismissible={false} spokenMessage={outcome.message}>
        <Stack gap={2} align="flex-start">
          {outcome.kind === 'refused' ? outcome.message : <strong>{outcome.message}</strong>}
          {detailsOf(form, outcome)}
        </Stack>
      </Notice>
    </div>
  )
}

type Outcome = NonNullable<ConfigurationForm['state']['outcome']>

function detailsOf(form: ConfigurationForm, outcome: Outcome): ReactNode {
  switch (outcome.kind) {
    case 'errors':
      return <ErrorList form={form} />
    case 'changed_meanwhile':
      return (
        <>
          <ul className="intellitrack-list">
            {outcome.fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
          <BusyButton onClick={form.showSaved}>{setupWords.form.showSaved}</BusyButton>
        </>
      )
    case 'refused':
      return null
  }
}

/** Each error leads to its field; one that belongs to no field of this form is said all the same. */
function ErrorList({ form }: { readonly form: ConfigurationForm }) {
  const { fields, others } = errorLines(form.view, form.state.errors)
  return (
    <ul className="intellitrack-list">
      {fields.map(({ name, label, error }) => (
        <li key={name}>
          <a
            href={`#${controlId(name)}`}
            onClick={(event) => {
              event.preventDefault()
              focusField(name)
            }}
          >
            {label}
          </a>
          : {error}
        </li>
      ))}
      {others.map((error) => (
        <li key={error}>{error}</li>
      ))}
    </ul>
  )
}
