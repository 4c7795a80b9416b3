import type { Schemas } from '@connect/intellitrack/contract'
import { Badge, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { useList } from '../../api/use-list.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { CarrierForm } from './carrier-form.tsx'

type Carrier = Schemas['Carrier']

export function Carriers() {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const [editing, setEditing] = useState<Carrier | 'new' | null>(null)
  const [deleting, setDeleting] = useState<Carrier | null>(null)
  const list = useList<Carrier>(['carriers', divisionId], (cursor) =>
    unwrap(
      api.GET('/v1/divisions/{divisionId}/carriers', {
        params: { path: { divisionId }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
      }),
    ),
  )
  const remove = useCommand(
    ({ id: carrierId }: Carrier) =>
      unwrap(api.DELETE('/v1/divisions/{divisionId}/carriers/{carrierId}', { params: { path: { divisionId, carrierId } } })),
    ({ name }) => `${name} deleted with its methods`,
    () => setDeleting(null),
  )
  const editable = may('Carriers', 'edit')
  const columns: readonly Column<Carrier>[] = [
    nameColumn('Carrier', (carrier) => carrier.name),
    {
      title: 'Shipping methods',
      wide: true,
      cell: (carrier) => (
        <Group gap={4}>
          {carrier.methods.length === 0 && <Text c="dimmed">None</Text>}
          {carrier.methods.map((method) => (
            <Badge key={method.id} variant="light" tt="none">
              {method.name}
            </Badge>
          ))}
        </Group>
      ),
    },
    {
      title: '',
      cell: (carrier) =>
        editable && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => setEditing(carrier)}>
              Add methods
            </Button>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setDeleting(carrier)}>
              Delete
            </Button>
          </Group>
        ),
    },
  ]
  return (
    <Screen
      title="Carriers"
      about="Carriers and their shipping methods. One that orders use cannot be deleted."
      actions={editable && <Button onClick={() => setEditing('new')}>Add carrier</Button>}
    >
      <DataTable label="Carriers" list={list} columns={columns} rowKey={(carrier) => carrier.id} empty="No carriers yet." />
      {deleting && (
        <Confirm
          title={`Delete ${deleting.name}?`}
          text="The carrier goes with all its shipping methods."
          action="Delete"
          busy={remove.isPending}
          onConfirm={() => remove.mutate(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
      {editing && <CarrierForm carrier={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Screen>
  )
}
