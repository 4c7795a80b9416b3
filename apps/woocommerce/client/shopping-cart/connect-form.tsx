import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { focusField } from '@connect/store-app/screen-hooks'
import { type FormEvent, useState } from 'react'
import { TypedInput } from '../configuration/fields/typed-input.tsx'
import { BusyButton } from '../parts/busy-button.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** Address and Store Key. What is typed as a key goes to the server once and never comes back. */
export function ConnectForm({ access }: { readonly access: WarehouseAccessView }) {
  const [address, setAddress] = useState(access.address)
  const [storeKey, setStoreKey] = useState('')
  const { post, isBusy, refused } = useClick({
    whenAnswered: (result) => {
      if (result.kind === 'done') setStoreKey('')
      else if (result.field) focusField(result.field)
    },
  })
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.message : null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post({ action: 'connect', address, storeKey })
  }
  const locked = access.locked === null ? null : ''
  return (
    <form onSubmit={submit} noValidate>
      <Stack className="intellitrack-fields">
        <Refused>{refused?.field === null ? refused.message : null}</Refused>
        <TypedInput
          {...{ id: controlId('address'), type: 'url', inputMode: 'url', spellCheck: false }}
          label={access.addressLabel}
          said={{ locked, help: access.addressHelp }}
          wrong={errorOf('address')}
          value={address}
          onType={setAddress}
        />
        <TypedInput
          {...{ id: controlId('storeKey'), type: 'password', spellCheck: false }}
          label={access.storeKeyLabel}
          said={{ locked, help: access.storeKeyHelp }}
          wrong={errorOf('storeKey')}
          value={storeKey}
          onType={setStoreKey}
        />
        <BusyButton type="submit" variant={access.isConnected ? 'secondary' : 'primary'} isBusy={isBusy} isBlocked={access.locked !== null}>
          {access.connectLabel}
        </BusyButton>
      </Stack>
    </form>
  )
}
