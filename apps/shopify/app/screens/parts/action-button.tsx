import { sharedReasonId } from '@connect/core/client'
import { useKeptFocus, useSharedReason } from '@connect/store-app/screen-hooks'
import { BlockStack, Button, type ButtonProps, InlineError, Text } from '@shopify/polaris'
import { useId } from 'react'
import { useClick } from './use-click.ts'

interface ActionButtonProps {
  readonly action: string
  readonly id?: string
  readonly label: string
  /** Which of many buttons of this label it is, for who does not see what stands beside it. */
  readonly about?: string
  /** Why it cannot be pressed; null: it can. */
  readonly blocked: string | null
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string
}

/** A button that posts `{ action, id }`. What it was refused for stays beneath it. */
export function ActionButton({ action, id = '', label, about = '', blocked, path }: ActionButtonProps) {
  const { post, isBusy, refused } = useClick({ path })
  const wrapper = useKeptFocus(isBusy)
  const ownId = useId()
  const shared = useSharedReason()
  const isShared = blocked !== null && blocked === shared?.reason
  const reasonId = isShared ? sharedReasonId : ownId
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
      {blocked !== null && (!isShared || shared?.id === id) && (
        <Text as="p" id={reasonId} variant="bodySm" tone="subdued" breakWord>
          {blocked}
        </Text>
      )}
      {refused && (
        <div role="alert">
          <InlineError fieldID={ownId} message={refused.message} />
        </div>
      )}
    </BlockStack>
  )
}
