import { setupWords } from '@connect/core/setup-words'
import { type Confirming, useConfirmation } from '@connect/store-app/screen-hooks'
import { BlockStack, Form, InlineError, Modal, Text, TextField } from '@shopify/polaris'
import type { RefObject } from 'react'
import { useClick } from '../parts/use-click.ts'

interface ConfirmModalProps extends Confirming {
  readonly isOpen: boolean
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  /** What opened it, which gets the keyboard back. */
  readonly opener: RefObject<HTMLElement>
}

/** Asks before something that cannot be taken back. It stays, with the reason, where it was refused. */
export function ConfirmModal({ isOpen, title, text, confirmLabel, opener, ...confirming }: ConfirmModalProps) {
  const { confirmation, setConfirmation, isMatching, isBusy, refused, close, confirm } = useConfirmation(useClick, confirming)
  const { typed } = confirming
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
