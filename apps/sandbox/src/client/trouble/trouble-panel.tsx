import { Badge, Button, Group, SimpleGrid, Text } from '@mantine/core'
import type { FaultView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { Panel } from '../parts/panel.tsx'

/** Makes things go wrong, as they do. The sync must bear it: nothing lost, nothing doubled, nothing silent. */
export function TroublePanel() {
  const query = useView<{ readonly faults: readonly FaultView[] }>('faults')
  const set = useAction(
    (fault: FaultView) => api('faults', { id: fault.id, active: !fault.active }),
    (fault) => (fault.active ? `${fault.title}: over` : `${fault.title}: from now on`),
  )
  const clear = useAction(
    () => api('faults', undefined, 'DELETE'),
    () => 'All trouble is over',
  )
  const faults = query.data?.faults ?? []
  return (
    <Panel
      title="Inject trouble"
      about="It strikes from the next call on, as often as it says or until it is stopped. The sync must bear it: nothing lost, nothing doubled, nothing silent."
      actions={
        <Button variant="default" disabled={!faults.some((fault) => fault.active)} onClick={() => clear.mutate()}>
          End all trouble
        </Button>
      }
    >
      {emptiness(query, faults.length, 'No trouble to choose from.') ?? (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {faults.map((fault) => (
            <Group key={fault.id} justify="space-between" align="flex-start" wrap="nowrap">
              <div>
                <Text size="sm" fw={500}>
                  {fault.title}{' '}
                  {fault.struck > 0 && (
                    <Badge size="xs" color="orange">
                      struck {fault.struck}
                    </Badge>
                  )}
                </Text>
                <Text size="xs" c="dimmed">
                  {fault.about}
                </Text>
              </div>
              <Button
                size="compact-sm"
                flex="none"
                aria-label={`${fault.active ? 'Stop' : 'Start'}: ${fault.title}`}
                variant={fault.active ? 'filled' : 'default'}
                color={fault.active ? 'red.9' : 'gray'}
                onClick={() => set.mutate(fault)}
              >
                {fault.active ? 'Stop' : 'Start'}
              </Button>
            </Group>
          ))}
        </SimpleGrid>
      )}
    </Panel>
  )
}
