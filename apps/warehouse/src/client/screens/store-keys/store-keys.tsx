import type { Schemas } from '@connect/intellitrack/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { useList } from '../../api/use-list.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { FeatureBadges } from '../users/feature-badges.tsx'
import { IssueKey } from './issue-key.tsx'

type StoreKey = Schemas['StoreKey']

export function StoreKeys() {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const [issuing, setIssuing] = useState(false)
  const [revoking, setRevoking] = useState<StoreKey | null>(null)
  const list = useList<StoreKey>(['store-keys', divisionId], (cursor) =>
    unwrap(api.GET('/v1/divisions/{divisionId}/store-keys', { params: { path: { divisionId }, query: cursor ? { cursor } : {} } })),
  )
  const revoke = useCommand(
    ({ id: storeKeyId }: StoreKey) =>
      unwrap(api.POST('/v1/divisions/{divisionId}/store-keys/{storeKeyId}:revoke', { params: { path: { divisionId, storeKeyId } } })),
    ({ name }) => `${name} revoked; its store is refused from now on`,
    () => setRevoking(null),
  )
  const editable = may('Store Keys', 'edit')
  const columns: readonly Column<StoreKey>[] = [
    nameColumn('Name', (key) => key.name),
    { title: 'Ends in', cell: (key) => `...${key.hint}` },
    { title: 'State', cell: (key) => <StateBadge on={!key.revokedAt} text={key.revokedAt ? 'Revoked' : 'Valid'} /> },
    { title: 'Features', wide: true, cell: (key) => <FeatureBadges features={key.features} /> },
    { title: 'Last used', cell: (key) => <Instant at={key.lastUsedAt} /> },
    {
      title: '',
      cell: (key) =>
        editable &&
        !key.revokedAt && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRevoking(key)}>
            Revoke
          </Button>
        ),
    },
  ]
  return (
    <Screen
      title="Store Keys"
      about="A Store Key lets one store work with this division, with the features it was given."
      actions={editable && <Button onClick={() => setIssuing(true)}>Issue a Store Key</Button>}
    >
      <DataTable
        label="Store Keys"
        list={list}
        columns={columns}
        rowKey={(key) => key.id}
        empty="No store is connected to this division."
      />
      {revoking && (
        <Confirm
          title={`Revoke ${revoking.name}?`}
          text="Its store is refused from now on: no orders come in and no shipments go out until it is given another key. This cannot be undone."
          action="Revoke"
          busy={revoke.isPending}
          onConfirm={() => revoke.mutate(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
      {issuing && <IssueKey onClose={() => setIssuing(false)} />}
    </Screen>
  )
}
