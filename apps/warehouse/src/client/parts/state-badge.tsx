import { Badge } from '@mantine/core'

/** A state that counts, or one that is over and steps back. */
export const StateBadge = ({ on, text }: { readonly on: boolean; readonly text: string }) => (
  <Badge color={on ? 'teal' : 'gray'} variant={on ? 'filled' : 'light'}>
    {text}
  </Badge>
)
