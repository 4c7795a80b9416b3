import type { WarehouseAccessView } from '@connect/core'
import { controlId } from '@connect/core/client'
import { submitted, useWarehouseForm } from '@connect/store-app/screen-hooks'
import { TypedInput } from '../configuration/fields/typed-input.tsx'
import { BusyButton } from '../parts/busy-button.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** Address and Store Key. */
export function ConnectForm({ access }: { readonly access: WarehouseAccessView }) {
  const { address, storeKey, refusal, isBusy, isLocked, connect } = useWarehouseForm(access, useClick)
  const locked = isLocked ? '' : null
  return (
    <form onSubmit={submitted(connect)} noValidate>
      <Stack className="intellitrack-fields">
        <Refused>{refusal}</Refused>
        <TypedInput
          {...{ id: controlId('address'), type: 'url', inputMode: 'url', spellCheck: false }}
          label={access.addressLabel}
          said={{ locked, help: access.addressHelp }}
          wrong={address.error}
          value={address.value}
          onType={address.type}
        />
        <TypedInput
          {...{ id: controlId('storeKey'), type: 'password', spellCheck: false }}
          label={access.storeKeyLabel}
          said={{ locked, help: access.storeKeyHelp }}
          wrong={storeKey.error}
          value={storeKey.value}
          onType={storeKey.type}
        />
        <BusyButton type="submit" variant={access.isConnected ? 'secondary' : 'primary'} isBusy={isBusy} isBlocked={isLocked}>
          {access.connectLabel}
        </BusyButton>
      </Stack>
    </form>
  )
}
