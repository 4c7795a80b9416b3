import type { ManualRun } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { useAnnouncer } from '@connect/store-app/screen-hooks'
import { BlockStack, Form, InlineError, Modal, Text, TextField } from '@shopify/polaris'
import { type RefObject, useState } from 'react'
import { useClick } from '../parts/use-click.ts'

interface ConfirmModalProps {
  readonly isOpen: boolean
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  /** What is posted once it is confirmed; what was typed is added as `confirmation`. */
  readonly values: Readonly<Record<string, string>>
  /** What must be typed to confirm it. */
  readonly typed?: ManualRun['confirmation']
  /** What opened it, which gets the keyboard back. */
  readonly opener: RefObject<HTMLElement>
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back. It stays, with the reason, where it was refused. */
export function ConfirmModal({ isOpen, title, text, confirmLabel, values, typed = null, opener, onClose }: ConfirmModalProps) {
  const [confirmation, setConfirmation] = useState('')
  const { keepFocus } = useAnnouncer()
  const { post, forget, isBusy, refused } = useClick({
    whenAnswered: ({ kind }) => {
      if (kind === 'done') close()
    },
  })
  const close = () => {
    setConfirmation('')
    forget()
    onClose()
    // The button that opened it may be gone by now.
    setTimeout(keepFocus, 500)
  }
  const isMatching = typed === null || confirmation.trim() === typed.expected
  const confirm = () => {
    if (isMatching) post({ ...values, confirmation: confirmation.trim() })
  }
  return (
    <Modal
      open={isOpen}
      onClose={close}
      title={title}
      activator={opener}
      primaryAction={{ content: confirmLabel, destructive: true, disabled: !isMatching, loading: isBusy, onAction: confirm }}
      secondaryActions={[{ content: setupWords.cancel, onAction: close }]}
    >
      <Modal.Section>
        <Form onSubmit={confirm}>
          <BlockStack gap="400">
            <Text as="p">{text}</Text>
            {typed ? <TextField label={typed.label} value={confirmation} autoComplete="off" onChange={setConfirmation} /> : null}
            {refused ? (
              <div role="alert">
                <InlineError message={refused.message} fieldID="confirmation" />
              </div>
            ) : null}
          </BlockStack>
        </Form>
      </Modal.Section>
    </Modal>
  )
}
