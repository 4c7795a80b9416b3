import { Modal, Text } from '@bigcommerce/big-design'
import { setupWords } from '@connect/core/setup-words'
import { useCallback } from 'react'
import { useBeforeUnload, useBlocker } from 'react-router'

/** Nobody leaves with unsaved values unasked: inside the app we ask, and the browser does where the page itself would go. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname)
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isUnsaved) event.preventDefault()
      },
      [isUnsaved],
    ),
  )
  const { text, stay, leave } = setupWords.leave
  return (
    <Modal
      isOpen={blocker.state === 'blocked'}
      variant="dialog"
      header={setupWords.unsaved}
      onClose={() => blocker.reset?.()}
      actions={[
        { text: stay, variant: 'subtle', type: 'button', onClick: () => blocker.reset?.() },
        { text: leave, actionType: 'destructive', type: 'button', onClick: () => blocker.proceed?.() },
      ]}
    >
      <Text>{text}</Text>
    </Modal>
  )
}
