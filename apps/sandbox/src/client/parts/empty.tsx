import { Alert, Center, Loader, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** What stands where rows would: waiting, an error, or words. null when there are rows to show. */
export function emptiness(query: { readonly isPending: boolean; readonly error: Error | null }, rows: number, words: string): ReactNode {
  if (query.error) return <Alert color="red">{query.error.message}</Alert>
  if (query.isPending)
    return (
      <Center p="md">
        <Loader size="sm" role="status" aria-label="Loading" />
      </Center>
    )
  return rows > 0 ? null : (
    <Text c="dimmed" p="md" ta="center">
      {words}
    </Text>
  )
}
