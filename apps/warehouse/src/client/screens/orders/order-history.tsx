import { Alert, Card, Stack, Text, Timeline, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { Instant } from '../../parts/instant.tsx'
import { historyWords } from '../history/history-words.ts'

/** What happened to an order, latest first. */
export function OrderHistory({ orderId }: { readonly orderId: string }) {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const { data, error } = useQuery({
    queryKey: ['order-history', orderId],
    enabled: may('History'),
    queryFn: () =>
      unwrap(
        api.GET('/v1/divisions/{divisionId}/history', {
          params: { path: { divisionId }, query: { orderId, direction: 'desc', limit: 50 } },
        }),
      ),
  })
  if (!may('History')) return null
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h5">
          History
        </Title>
        {error && <Alert color="red">{error.message}</Alert>}
        {data && (
          <Timeline bulletSize={12} lineWidth={2}>
            {data.data.map((record) => (
              <Timeline.Item key={record.id} title={historyWords(record)}>
                <Text size="xs" c="dimmed">
                  <Instant at={record.at} />, {record.by}
                  {record.comment ? `: ${record.comment}` : ''}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Stack>
    </Card>
  )
}
