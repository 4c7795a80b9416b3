import type { OrderRow } from '@connect/core'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small } from '../parts/text.tsx'

/** What a row is called, and beneath it what tells it from others. */
export const NameCell = ({ name, detail }: { readonly name: string; readonly detail: string | null }) => (
  <Stack gap={0}>
    <strong>{name}</strong>
    {detail && <Small>{detail}</Small>}
  </Stack>
)

/** The state as a badge, and the sentence that says why. */
export const StateCell = ({ tone, state, text }: Pick<OrderRow, 'tone' | 'state' | 'text'>) => (
  <Stack gap={1} align="flex-start">
    <StateBadge tone={tone}>{state}</StateBadge>
    {text && <span>{text}</span>}
  </Stack>
)
