import { Text } from '@mantine/core'

const format = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** An instant in the reader's own time. */
export const When = ({ at }: { readonly at: string }) => (
  <Text span size="xs" c="dimmed" title={at} style={{ whiteSpace: 'nowrap' }}>
    {format.format(new Date(at))}
  </Text>
)
