import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { useWarehouseForm } from '@connect/store-app/screen-hooks'
import { Banner, type BannerHandles, Button, Form, FormLayout, InlineStack, TextField } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import { useClick } from '../parts/use-click.ts'

/** Address and Store Key. */
export function ConnectForm({ access }: { readonly access: WarehouseAccessView }) {
  const { address, storeKey, refusal, isBusy, isLocked, connect } = useWarehouseForm(access, useClick)
  return (
    <Form onSubmit={connect} implicitSubmit={false}>
      <FormLayout>
        {refusal ? <Refusal message={refusal} /> : null}
        <TextField
          id={controlId('address')}
          label={access.addressLabel}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address.value}
          disabled={isLocked}
          helpText={access.addressHelp}
          error={address.error ?? false}
          onChange={address.type}
        />
        <TextField
          id={controlId('storeKey')}
          label={access.storeKeyLabel}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={storeKey.value}
          disabled={isLocked}
          helpText={access.storeKeyHelp}
          error={storeKey.error ?? false}
          onChange={storeKey.type}
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
