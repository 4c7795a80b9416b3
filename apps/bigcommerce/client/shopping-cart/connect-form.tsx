import { Button } from '@bigcommerce/big-design'
import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { focusField, useKeptFocus } from '@connect/store-app/screen-hooks'
import { type FormEvent, useState } from 'react'
import { TypedInput } from '../configuration/fields/typed-input.tsx'
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
  const wrapper = useKeptFocus(isBusy && refused === null)
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.message : null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post({ action: 'connect', address, storeKey })
  }
  const shared = { locked: access.locked === null ? null : '' }
  return (
    <form onSubmit={submit} noValidate>
      <Stack style={{ maxWidth: '32rem' }}>
        <Refused>{refused?.field === null ? refused.message : null}</Refused>
        <TypedInput
          id={controlId('address')}
          label={access.addressLabel}
          type="url"
          inputMode="url"
          spellCheck={false}
          value={address}
          said={{ ...shared, help: access.addressHelp }}
          wrong={errorOf('address')}
          onType={setAddress}
        />
        <TypedInput
          id={controlId('storeKey')}
          label={access.storeKeyLabel}
          type="password"
          spellCheck={false}
          value={storeKey}
          said={{ ...shared, help: access.storeKeyHelp }}
          wrong={errorOf('storeKey')}
          onType={setStoreKey}
        />
        <div ref={wrapper}>
          <Button
            type="submit"
            mobileWidth="auto"
            variant={access.isConnected ? 'secondary' : 'primary'}
            isLoading={isBusy}
            disabled={access.locked !== null}
          >
            {access.connectLabel}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
