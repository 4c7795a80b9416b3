import { Modal, Text } from '@bigcommerce/big-design'
import { setupWords } from '@connect/core/setup-words'
import { useLeaveGuard } from '../parts/routed.ts'

/** Nobody leaves with unsaved values unasked. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const blocker = useLeaveGuard(isUnsaved)
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
