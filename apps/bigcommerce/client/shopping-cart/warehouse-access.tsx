import { Panel, Text } from '@bigcommerce/big-design'
import { CheckCircleIcon, RemoveCircleOutlineIcon } from '@bigcommerce/big-design-icons'
import type { WarehouseAccessView } from '@connect/core'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { ConnectForm } from './connect-form.tsx'
import { DisconnectButton } from './disconnect-button.tsx'

/** The connection to IntelliTrack: how it stands, and what makes or ends it. */
export const WarehouseAccess = ({ access }: { readonly access: WarehouseAccessView }) => (
  <Panel header={access.title} headerId="section-warehouse" description={access.text}>
    <Stack>
      <Line $apart $gap="medium">
        <Line>
          {access.isConnected ? (
            <CheckCircleIcon color="success50" aria-hidden />
          ) : (
            <RemoveCircleOutlineIcon color="secondary60" aria-hidden />
          )}
          <div role="status">
            <Text as="span" bold>
              {access.status}
            </Text>
          </div>
        </Line>
        {access.isConnected && <DisconnectButton access={access} />}
      </Line>
      {access.locked && <LockedReason reason={access.locked} />}
      <ConnectForm access={access} />
    </Stack>
  </Panel>
)
