import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { focusField } from '@connect/store-app/screen-hooks'
import { Banner, type BannerHandles, Button, Form, FormLayout, InlineStack, TextField } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import { useClick } from '../parts/use-click.ts'

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
  const errorOf = (field: string) => (refused?.field === field ? refused.message : false)
  const isLocked = access.locked !== null
  return (
    <Form onSubmit={() => post({ action: 'connect', address, storeKey })} implicitSubmit={false}>
      <FormLayout>
        {refused && refused.field === null ? <Refusal message={refused.message} /> : null}
        <TextField
          id={controlId('address')}
          label={access.addressLabel}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          disabled={isLocked}
          helpText={access.addressHelp}
          error={errorOf('address')}
          onChange={setAddress}
        />
        <TextField
          id={controlId('storeKey')}
          label={access.storeKeyLabel}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={storeKey}
          disabled={isLocked}
          helpText={access.storeKeyHelp}
          error={errorOf('storeKey')}
          onChange={setStoreKey}
        />
        <InlineStack align="end">
          <Button submit variant={access.isConnected ? 'secondary' : 'primary'} loading={isBusy} disabled={isLocked}>
            {access.connectLabel}
          </Button>
        </InlineStack>
      </FormLayout>
    </Form>
  )
}

function Refusal({ message }: { readonly message: string }) {
  const banner = useRef<BannerHandles>(null)
  useEffect(() => banner.current?.focus(), [])
  return <Banner ref={banner} tone="critical" title={message} />
}
