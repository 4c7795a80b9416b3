import { Text } from '@mantine/core'
import { useDivision } from '../api/session.tsx'

/** An instant in the division's time zone, with the zone's name on hover. */
export function Instant({ at }: { readonly at: string | null | undefined }) {
  const { timeZone } = useDivision()
  if (!at)
    return (
      <Text span inherit c="dimmed">
        -
      </Text>
    )
  const text = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))
  return (
    <Text span inherit style={{ whiteSpace: 'nowrap' }} title={`${at} (${timeZone})`}>
      {text}
    </Text>
  )
}
