import type { Schemas } from '@connect/intellitrack/contract'
import { Drawer, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchBox } from '../../parts/search-box.tsx'

type Customer = Schemas['Customer']

const columns: readonly Column<Customer>[] = [
  nameColumn('Name', (customer) => customer.name),
  { title: 'Contact', cell: (customer) => customer.contactName ?? '-' },
  { title: 'E-mail', cell: (customer) => customer.email ?? '-' },
  { title: 'Telephone', cell: (customer) => customer.telephone ?? '-' },
  { title: 'Changed', cell: (customer) => <Instant at={customer.updatedAt} /> },
]

export function Customers() {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<Customer | null>(null)
  const list = useList<Customer>(['customers', divisionId, search], (cursor) => {
    const query = { limit: 50, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) }
    return unwrap(api.GET('/v1/divisions/{divisionId}/customers', { params: { path: { divisionId }, query } }))
  })
  return (
    <Screen title="Customers" about="Who orders go to. They come with the orders of the store.">
      <SearchBox label="Name or e-mail" onSearch={setSearch} />
      <DataTable
        label="Customers"
        list={list}
        columns={columns}
        rowKey={(customer) => customer.id}
        onOpen={setOpened}
        empty={search ? `No customer matches "${search}".` : 'No customers yet.'}
      />
      <Drawer opened={opened !== null} onClose={() => setOpened(null)} position="right" title={opened?.name ?? ''}>
        {opened && <ShipTos customerId={opened.id} />}
      </Drawer>
    </Screen>
  )
}

function ShipTos({ customerId }: { readonly customerId: string }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { data } = useQuery({
    queryKey: ['ship-tos', customerId],
    queryFn: () =>
      unwrap(api.GET('/v1/divisions/{divisionId}/customers/{customerId}/ship-tos', { params: { path: { divisionId, customerId } } })),
  })
  return (
    <Stack>
      <Text size="sm" fw={500}>
        Ship-to addresses
      </Text>
      {data?.data.length === 0 && <Text c="dimmed">None.</Text>}
      {data?.data.map((shipTo) => (
        <Text key={shipTo.id} size="sm">
          {[shipTo.name, ...Object.values(shipTo.address)].filter(Boolean).join(', ')}
        </Text>
      ))}
    </Stack>
  )
}
