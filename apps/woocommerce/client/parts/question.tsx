import { setupWords } from '@connect/core/setup-words'
import { screenWords } from '@connect/core/words'
import { Modal } from '@wordpress/components'
import type { FormEvent, ReactNode } from 'react'
import { BusyButton } from './busy-button.tsx'
import { Refused } from './refused.tsx'
import { Line, Stack } from './stack.tsx'
import { Text } from './text.tsx'

interface QuestionProps {
  readonly title: string
  readonly text: string
  readonly cancelLabel?: string
  readonly confirmLabel: string
  readonly isBusy?: boolean
  readonly isBlocked?: boolean
  readonly refused?: string | null
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** What has to be filled in first. */
  readonly children?: ReactNode
}

/** Asks before something that cannot be taken back. */
export function Question({
  title,
  text,
  isBusy = false,
  isBlocked = false,
  refused = null,
  onClose,
  onConfirm,
  ...question
}: QuestionProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBlocked && !isBusy) onConfirm()
  }
  return (
    <Modal title={title} size="medium" className="intellitrack-modal" closeButtonLabel={screenWords.close} onRequestClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{text}</Text>
          {question.children}
          <Refused>{refused}</Refused>
          <Line isAtEnd>
            <BusyButton variant="tertiary" onClick={onClose}>
              {question.cancelLabel ?? setupWords.cancel}
            </BusyButton>
            <BusyButton type="submit" variant="primary" isDestructive isBusy={isBusy} isBlocked={isBlocked}>
              {question.confirmLabel}
            </BusyButton>
          </Line>
        </Stack>
      </form>
    </Modal>
  )
}
