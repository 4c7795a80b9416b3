import { Button, FormGroup, Input, Modal, Text } from '@bigcommerce/big-design'
import { setupWords } from '@connect/core/setup-words'
import { type Confirming, useConfirmation } from '@connect/store-app/screen-hooks'
import type { FormEvent } from 'react'
import { Refused } from './refused.tsx'
import { useClick } from './routed.ts'
import { Line, Stack } from './stack.tsx'

interface ConfirmModalProps extends Confirming {
  readonly isOpen: boolean
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
}

/** Asks before something that cannot be taken back. It stays, with the reason, where it was refused: its buttons lie within, since BigDesign's own let go of the keyboard. */
export function ConfirmModal({ isOpen, title, text, confirmLabel, ...confirming }: ConfirmModalProps) {
  const { confirmation, setConfirmation, isMatching, isBusy, refused, close, confirm } = useConfirmation(useClick, confirming)
  const { typed } = confirming
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    confirm()
  }
  return (
    <Modal isOpen={isOpen} variant="dialog" header={title} onClose={close}>
      <form onSubmit={submit}>
        <Stack style={{ paddingBottom: '1.5rem' }}>
          <Text>{text}</Text>
          {typed && (
            <FormGroup>
              <Input
                label={typed.label}
                value={confirmation}
                autoComplete="off"
                onChange={(event) => setConfirmation(event.target.value)}
              />
            </FormGroup>
          )}
          <Refused>{refused?.message}</Refused>
          <Line style={{ justifyContent: 'flex-end' }}>
            <Button type="button" variant="subtle" mobileWidth="auto" onClick={close}>
              {setupWords.cancel}
            </Button>
            <Button type="submit" actionType="destructive" mobileWidth="auto" disabled={!isMatching} isLoading={isBusy}>
              {confirmLabel}
            </Button>
          </Line>
        </Stack>
      </form>
    </Modal>
  )
}
