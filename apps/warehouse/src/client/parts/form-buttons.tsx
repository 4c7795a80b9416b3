import { Button, Group, type MantineSpacing } from '@mantine/core'

/** The end of a form: leave it, or do what it is for. */
export function FormButtons(props: {
  readonly action: string
  readonly busy: boolean
  readonly disabled?: boolean
  /** For what is not a form; otherwise the form is submitted. */
  readonly onAction?: () => void
  readonly onCancel: () => void
  readonly mt?: MantineSpacing
}) {
  const { action, busy, disabled = false, onAction, onCancel, mt } = props
  return (
    <Group justify="flex-end" {...(mt ? { mt } : {})}>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button {...(onAction ? { onClick: onAction } : { type: 'submit' })} disabled={disabled} loading={busy}>
        {action}
      </Button>
    </Group>
  )
}
