import { Small, Text } from '@bigcommerce/big-design'
import type { OrderRow } from '@connect/core'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** What a row is called, and beneath it what tells it from others. */
export const NameCell = ({ name, detail }: { readonly name: string; readonly detail: string }) => (
  <Stack $gap="none">
    <Text as="span" bold>
      {name}
    </Text>
    <Small as="span" color="secondary60">
      {detail}
    </Small>
  </Stack>
)

type StateRow = Pick<OrderRow, 'tone' | 'state' | 'text'>

/** The state as a badge, and the sentence that says why. */
export const StateCell = ({ tone, state, text }: StateRow) => (
  <Stack $gap="xxSmall" style={{ justifyItems: 'start' }}>
    <StateBadge tone={tone}>{state}</StateBadge>
    {text && <Text as="span">{text}</Text>}
  </Stack>
)
