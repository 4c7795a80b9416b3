import type { WarehouseAccessView } from '@connect/core'
import { Button } from '@shopify/polaris'
import { useRef, useState } from 'react'
import { ConfirmModal } from '../synchronization/confirm-modal.tsx'

/** Ends the connection, once it was confirmed. */
export function DisconnectButton({ access }: { readonly access: WarehouseAccessView }) {
  const [isAsking, setAsking] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={opener}>
        <Button tone="critical" disabled={access.locked !== null} onClick={() => setAsking(true)}>
          {access.disconnectLabel}
        </Button>
      </div>
      <ConfirmModal
        isOpen={isAsking}
        title={access.disconnectLabel}
        text={access.disconnectWarning}
        confirmLabel={access.disconnectLabel}
        values={{ action: 'disconnect' }}
        opener={opener}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
