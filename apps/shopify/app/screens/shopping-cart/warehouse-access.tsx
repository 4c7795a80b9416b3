import type { WarehouseAccessView } from '@connect/core'
import { BlockStack, Card, Icon, InlineStack, Text } from '@shopify/polaris'
import { CheckCircleIcon, DisabledIcon } from '@shopify/polaris-icons'
import { LockedReason } from '../configuration/fields/field-help.tsx'
import { Section } from '../configuration/section.tsx'
import { ConnectForm } from './connect-form.tsx'
import { DisconnectButton } from './disconnect-button.tsx'

/** The connection to IntelliTrack: how it stands, and what makes or ends it. */
export function WarehouseAccess({ access }: { readonly access: WarehouseAccessView }) {
  return (
    <Section id="warehouse" title={access.title} text={access.text}>
      <Card>
        <BlockStack gap="400">
          <InlineStack gap="400" align="space-between" blockAlign="center">
            <Status access={access} />
            {access.isConnected ? <DisconnectButton access={access} /> : null}
          </InlineStack>
          {access.locked ? <LockedReason reason={access.locked} /> : null}
          <ConnectForm access={access} />
        </BlockStack>
      </Card>
    </Section>
  )
}

const Status = ({ access }: { readonly access: WarehouseAccessView }) => (
  <InlineStack gap="200" wrap={false} blockAlign="start">
    <span>
      <Icon source={access.isConnected ? CheckCircleIcon : DisabledIcon} tone={access.isConnected ? 'success' : 'subdued'} />
    </span>
    <div role="status">
      <Text as="p" fontWeight="semibold" breakWord>
        {access.status}
      </Text>
    </div>
  </InlineStack>
)
