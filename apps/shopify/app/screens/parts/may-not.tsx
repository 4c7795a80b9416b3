import { Text } from '@shopify/polaris'
import { mayNotId } from './action-button.tsx'
import { useFrameView } from './frame-view.ts'

/** Said once where this person may press none of the buttons below. */
export function MayNot() {
  const reason = useFrameView()?.may.resolve ?? null
  return reason === null ? null : (
    <Text as="p" id={mayNotId} tone="subdued">
      {reason}
    </Text>
  )
}
