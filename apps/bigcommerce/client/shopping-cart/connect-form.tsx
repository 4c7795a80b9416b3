import { Button } from '@bigcommerce/big-design'
import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { submitted, useKeptFocus, useWarehouseForm } from '@connect/store-app/screen-hooks'
import { TypedInput } from '../configuration/fields/typed-input.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** Address and Store Key. */
export function ConnectForm({ access }: { readonly access: WarehouseAccessView }) {
  const { address, storeKey, refusal, isRefused, isBusy, isLocked, connect } = useWarehouseForm(access, useClick)
  const wrapper = useKeptFocus(isBusy && !isRefused)
  const locked = isLocked ? '' : null
  return (
    <form onSubmit={submitted(connect)} noValidate>
      <Stack style={{ maxWidth: '32rem' }}>
        <Refused>{refusal}</Refused>
        <TypedInput
          id={controlId('address')}
          label={access.addressLabel}
          type="url"
          inputMode="url"
          spellCheck={false}
          value={address.value}
          said={{ locked, help: access.addressHelp }}
          wrong={address.error}
          onType={address.type}
        />
        <TypedInput
          id={controlId('storeKey')}
          label={access.storeKeyLabel}
          type="password"
          spellCheck={false}
          value={storeKey.value}
          said={{ locked, help: access.storeKeyHelp }}
          wrong={storeKey.error}
          onType={storeKey.type}
        />
        <div ref={wrapper}>
          <Button
            type="submit"
            mobileWidth="auto"
            variant={access.isConnected ? 'secondary' : 'primary'}
            isLoading={isBusy}
            disabled={isLocked}
          >
            {access.connectLabel}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
