import { Badge, Button, Group, Menu, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import type { Overview, ProblemView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'
import { Panel } from '../parts/panel.tsx'
import { Activity } from './activity.tsx'
import { DryRun } from './dry-run.tsx'
import { Problems } from './problems.tsx'
import { Runs } from './runs.tsx'

const kinds = [
  { kind: 'sync', title: 'Sync (products, orders, shipments)' },
  { kind: 'import_products', title: 'Import Products' },
  { kind: 'import_orders', title: 'Import Orders' },
  { kind: 'export_shipments', title: 'Export Picks and Shipping' },
  { kind: 'end_of_day', title: 'End of Day (Export Inventory Adjustments)' },
  { kind: 'import_carriers', title: 'Import Carriers' },
] as const

/** What the sync is set to, what it has done, and what it would do. */
export function SyncPanel() {
  const { data } = useView<Overview>('overview')
  const problems = useView<{ readonly problems: readonly ProblemView[] }>('problems')
  const [dryRun, setDryRun] = useState<string | null>(null)
  const connection = data?.connection
  const sync = useAction(
    (kind: string) => api('sync', { kind }),
    (kind) => `${kinds.find((one) => one.kind === kind)?.title ?? 'First dataset'} asked for`,
  )
  const count = problems.data?.problems.length ?? 0
  return (
    <Panel
      title="The sync"
      about={connection ? <Settings connection={connection} /> : 'Not connected yet.'}
      actions={
        <Group gap="xs">
          {connection?.firstDataset === 'not yet' && (
            <Button onClick={() => sync.mutate('first_dataset')}>Import Products, Inventory, and Carriers</Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Run now</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map(({ kind, title }) => (
                <Menu.Item key={kind} onClick={() => sync.mutate(kind)}>
                  {title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Dry run</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map(({ kind, title }) => (
                <Menu.Item key={kind} onClick={() => setDryRun(kind)}>
                  {title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      }
    >
      <Tabs defaultValue="activity">
        <Tabs.List>
          <Tabs.Tab value="activity">Activity</Tabs.Tab>
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab
            value="problems"
            rightSection={
              count > 0 ? (
                <Badge size="sm" color="orange">
                  {count}
                </Badge>
              ) : null
            }
          >
            Problems
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="activity">
          <Activity />
        </Tabs.Panel>
        <Tabs.Panel value="runs">
          <Runs />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <Problems />
        </Tabs.Panel>
      </Tabs>
      {dryRun && <DryRun kind={dryRun} title={kinds.find((one) => one.kind === dryRun)?.title ?? dryRun} onClose={() => setDryRun(null)} />}
    </Panel>
  )
}

const sending: Readonly<Record<string, string>> = { 'when order closed': 'when the order is closed', 'each shipment': 'with each shipment' }

function Settings({ connection }: { readonly connection: NonNullable<Overview['connection']> }) {
  const words = [
    connection.running ? `Running: ${connection.running}` : null,
    connection.syncInterval ? `Sync Interval ${connection.syncInterval} min` : 'Sync Interval off (webhooks still sync at once)',
    connection.endOfDayTime ? `End of Day at ${connection.endOfDayTime} (${connection.timeZone})` : 'End of Day off',
    `fulfilment is sent ${sending[connection.sendFulfilment] ?? connection.sendFulfilment}`,
    `stock goes out ${connection.exportStock === 'continuous' ? 'continuously' : 'at End of Day'} ${connection.stockMode}`,
    connection.lastAutoSync ? `Last Auto Sync Completed On ${new Date(connection.lastAutoSync).toLocaleString()}` : null,
  ]
  return (
    <Text size="sm" c="dimmed">
      {words.filter(Boolean).join('; ')}
    </Text>
  )
}
