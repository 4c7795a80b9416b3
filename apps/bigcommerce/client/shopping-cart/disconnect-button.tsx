import { Button } from '@bigcommerce/big-design'
import type { WarehouseAccessView } from '@connect/core'
import { useState } from 'react'
import { ConfirmModal } from '../parts/confirm-modal.tsx'

/** Ends the connection, once it was confirmed. */
export function DisconnectButton({ access }: { readonly access: WarehouseAccessView }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        actionType="destructive"
        mobileWidth="auto"
        disabled={access.locked !== null}
        onClick={() => setAsking(true)}
      >
        {access.disconnectLabel}
      </Button>
      <ConfirmModal
        isOpen={isAsking}
        title={access.disconnectLabel}
        text={access.disconnectWarning}
        confirmLabel={access.disconnectLabel}
        values={{ action: 'disconnect' }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
