import type { Field } from '@connect/core'
import { BlockStack, Icon, InlineStack, Text } from '@shopify/polaris'
import { LockIcon } from '@shopify/polaris-icons'

/** What helps to fill a field in, and why it is locked: in words beside it, since nobody can hover over a disabled control by keyboard or thumb. */
export const fieldHelp = ({ help, locked }: Pick<Field, 'help' | 'locked'>) =>
  help || locked ? <Help help={help} locked={locked} /> : undefined

const Help = ({ help, locked }: Pick<Field, 'help' | 'locked'>) => (
  <BlockStack gap="100">
    {/* Polaris pales the help of a disabled control beyond reading. */}
    {help ? (
      <Text as="span" tone="subdued">
        {help}
      </Text>
    ) : null}
    {locked ? <LockedReason reason={locked} /> : null}
  </BlockStack>
)

export function LockedReason({ reason, id }: { reason: string; id?: string }) {
  return (
    <InlineStack gap="100" wrap={false} blockAlign="start">
      <span>
        <Icon source={LockIcon} tone="subdued" />
      </span>
      <Text as="span" tone="subdued" {...(id ? { id } : {})}>
        {reason}
      </Text>
    </InlineStack>
  )
}
