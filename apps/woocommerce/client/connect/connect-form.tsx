import { controlId } from '@connect/core/client'
import { focusField } from '@connect/store-app/screen-hooks'
import { type FormEvent, useState } from 'react'
import { TypedInput } from '../configuration/fields/typed-input.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { BusyButton } from '../parts/busy-button.tsx'
import { OuterLink } from '../parts/outer-link.tsx'
import { Refused } from '../parts/refused.tsx'
import { Stack } from '../parts/stack.tsx'
import { words } from '../words.ts'
import { codeAddress } from './code-address.ts'
import { useConnecting } from './use-connecting.ts'

const { connect } = words
const nothingLocked = { locked: null }

/** Address and one-time code. The keys themselves are made by the store and nobody types or sees them. */
export function ConnectForm({ label }: { readonly label: string }) {
  const { api, page } = useAppParts()
  const [backend, setBackend] = useState(page.connection.backend ?? page.defaultBackend)
  const [code, setCode] = useState('')
  const { isBusy, refused, change, refuse } = useConnecting()
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.message : null)
  const codesAt = codeAddress(backend, page.home)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = wrongIn(backend, code)
    if (wrong) refuse(wrong)
    else void change(() => api.connect({ backend: backend.trim(), code: code.trim() }))
    if (wrong) focusField(wrong.field)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack className="intellitrack-fields">
        <Refused>{refused && !isField(refused.field) ? refused.message : null}</Refused>
        <TypedInput
          {...{ id: controlId('backend'), name: 'backend', type: 'url', inputMode: 'url', spellCheck: false }}
          label={connect.backend}
          said={{ ...nothingLocked, help: connect.backendHelp }}
          wrong={errorOf('backend')}
          value={backend}
          onType={setBackend}
        />
        {codesAt && (
          <div>
            <OuterLink href={codesAt}>{connect.getCode}</OuterLink>
          </div>
        )}
        <TypedInput
          {...{ id: controlId('code'), name: 'code', spellCheck: false, autoCapitalize: 'characters', maxLength: 200 }}
          label={connect.code}
          said={{ ...nothingLocked, help: connect.codeHelp }}
          wrong={errorOf('code')}
          value={code}
          onType={setCode}
        />
        <BusyButton type="submit" variant="primary" isBusy={isBusy}>
          {label}
        </BusyButton>
      </Stack>
    </form>
  )
}

const isField = (field: string | null): boolean => field === 'backend' || field === 'code'

function wrongIn(backend: string, code: string): { readonly message: string; readonly field: string } | null {
  if (backend.trim() === '') return { message: connect.noBackend, field: 'backend' }
  if (codeAddress(backend, '') === null) return { message: connect.badBackend, field: 'backend' }
  return code.trim() === '' ? { message: connect.noCode, field: 'code' } : null
}
