import type { WarehouseAccessView } from '@connect/core'
import { linkOff, published } from '@wordpress/icons'
import { useState } from 'react'
import { BusyButton } from '../parts/busy-button.tsx'
import { ConfirmModal } from '../parts/confirm-modal.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Panel } from '../parts/panel.tsx'
import { Line } from '../parts/stack.tsx'
import { WithSign } from '../parts/with-sign.tsx'
import { ConnectForm } from './connect-form.tsx'

/** The connection to IntelliTrack: how it stands, and what makes or ends it. */
export const WarehouseAccess = ({ access }: { readonly access: WarehouseAccessView }) => (
  <Panel title={access.title} titleId="section-warehouse" text={access.text}>
    <Line isApart gap={4}>
      <WithSign sign={access.isConnected ? published : linkOff} tone={access.isConnected ? 'good' : 'quiet'}>
        <strong role="status">{access.status}</strong>
      </WithSign>
      {access.isConnected && <DisconnectButton access={access} />}
    </Line>
    {access.locked && <LockedReason reason={access.locked} />}
    <ConnectForm access={access} />
  </Panel>
)

/** Ends the connection, once it was confirmed. */
function DisconnectButton({ access: { disconnectLabel, disconnectWarning, locked } }: { readonly access: WarehouseAccessView }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <BusyButton isBlocked={locked !== null} isDestructive onClick={() => setAsking(true)}>
        {disconnectLabel}
      </BusyButton>
      {isAsking && (
        <ConfirmModal
          title={disconnectLabel}
          text={disconnectWarning}
          confirmLabel={disconnectLabel}
          values={{ action: 'disconnect' }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
