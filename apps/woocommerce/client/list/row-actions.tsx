import type { OrderRow, ProductRow } from '@connect/core'
import { ActionButton } from '../parts/action-button.tsx'
import { AppLink } from '../parts/app-link.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { Stack } from '../parts/stack.tsx'

interface RowActionsProps {
  readonly id: string
  /** Which row it is, for who does not see what stands beside it. */
  readonly about: string
  readonly row: Pick<OrderRow | ProductRow, 'actions' | 'timeline'>
}

/** What can be done about one row, and the way to its timeline. */
export const RowActions = ({ id, about, row: { actions, timeline } }: RowActionsProps) => (
  <Stack gap={2} align="flex-start">
    {actions.map((action) => (
      <ActionButton key={action.id} action={action.id} id={id} label={action.label} about={about} blocked={action.blocked} />
    ))}
    <AppLink to={addressOf(timeline)} aria-label={`${timeline.label}: ${about}`}>
      {timeline.label}
    </AppLink>
  </Stack>
)
