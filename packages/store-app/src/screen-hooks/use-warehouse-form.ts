import type { ActionResult, WarehouseAccessView } from '@connect/core'
import { useState } from 'react'
import { focusField } from './focus-field.ts'
import type { Click } from './use-posted.ts'

/** Address and Store Key, as they are typed. What is typed as a key goes to the server once and never comes back. */
export function useWarehouseForm(
  access: WarehouseAccessView,
  useClick: (options: { readonly whenAnswered: (result: ActionResult) => void }) => Click,
) {
  const [address, setAddress] = useState(access.address)
  const [storeKey, setStoreKey] = useState('')
  const { post, isBusy, refused } = useClick({
    whenAnswered: (result) => {
      if (result.kind === 'done') setStoreKey('')
      else if (result.field) focusField(result.field)
    },
  })
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.message : null)
  return {
    address: { value: address, type: setAddress, error: errorOf('address') },
    storeKey: { value: storeKey, type: setStoreKey, error: errorOf('storeKey') },
    /** What is wrong with neither of them alone. */
    refusal: refused?.field === null ? refused.message : null,
    isRefused: refused !== null,
    isBusy,
    isLocked: access.locked !== null,
    connect: () => post({ action: 'connect', address, storeKey }),
  }
}
