import { Alert, Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Health, Overview, ParityView } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { StoreSwitch } from './store-switch.tsx'

/** What this is, whether its parts are up, and whether both sides agree. */
export function Header() {
  const overview = useView<Overview>('overview')
  const health = useView<Health>('/api/health')
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h2">
            IntelliTrack Connect
          </Title>
          <Text c="dimmed">
            Simulated stores, an IntelliTrack warehouse, and the sync between them. Change something on either side and watch.
          </Text>
        </div>
        <Group gap={6}>
          {health.data?.parts.map((part) => (
            <Badge key={part.name} variant="light" color={part.state === 'up' ? 'teal' : 'orange'} title={part.address ?? ''}>
              {part.name}: {part.state}
            </Badge>
          ))}
        </Group>
      </Group>
      <StoreSwitch />
      {overview.error && <Alert color="red">{overview.error.message}</Alert>}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {overview.data?.parity.map((one) => (
          <Dial key={one.name} parity={one} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function Dial({ parity }: { readonly parity: ParityView }) {
  const equal = parity.exceptions === 0
  return (
    <Card withBorder p="sm">
      <Text size="sm" c="dimmed">
        {parity.question}
      </Text>
      <Group justify="space-between" align="baseline">
        <Text fw={700} size="xl">
          {parity.right.value} of {parity.left.value}
        </Text>
        <Badge color={equal ? 'teal' : 'orange'} variant={equal ? 'light' : 'filled'}>
          {equal ? 'Equal' : `${parity.exceptions} to look at`}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {parity.left.label} {parity.right.label}
      </Text>
    </Card>
  )
}
