import { type ActionButtonProps, useBlockedReason, useKeptFocus } from '@connect/store-app/screen-hooks'
import { BlockStack, Button, type ButtonProps, InlineError, Text } from '@shopify/polaris'
import { useClick } from './use-click.ts'

/** A button that posts `{ action, id }`. What it was refused for stays beneath it. */
export function ActionButton({ action, id = '', label, about = '', blocked, path }: ActionButtonProps) {
  const { post, isBusy, refused } = useClick({ path })
  const wrapper = useKeptFocus(isBusy)
  const { reasonId, isSaidHere } = useBlockedReason(id, blocked)
  const describedBy: ButtonProps = blocked ? { ariaDescribedBy: reasonId } : {}
  return (
    <BlockStack gap="100" inlineAlign="start">
      <div ref={wrapper}>
        <Button
          disabled={blocked !== null}
          loading={isBusy}
          {...(about ? { accessibilityLabel: `${label}: ${about}` } : {})}
          onClick={() => post({ action, id })}
          {...describedBy}
        >
          {label}
        </Button>
      </div>
      {blocked !== null && isSaidHere && (
        <Text as="p" id={reasonId} variant="bodySm" tone="subdued" breakWord>
          {blocked}
        </Text>
      )}
      {refused && (
        <div role="alert">
          <InlineError fieldID={reasonId} message={refused.message} />
        </div>
      )}
    </BlockStack>
  )
}
