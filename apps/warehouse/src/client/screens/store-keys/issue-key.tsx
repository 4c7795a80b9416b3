import type { Schemas } from '@connect/intellitrack/contract'
import { Alert, Button, Code, CopyButton, Group, Modal, MultiSelect, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

type Grant = Schemas['FeatureGrant']
/** What every store connection needs besides its platform's own feature. */
const always = [
  'Integrate',
  'Items',
  'Inventory View',
  'Inventory Adjustment',
  'Add Item to Inventory',
  'Customers',
  'Carriers',
  'Picking Orders',
  'History',
] as const

/** Issues a key and shows its secret once. */
export function IssueKey({ onClose }: { readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId, name: divisionName } = useDivision()
  const [secret, setSecret] = useState<string | null>(null)
  const { data: features } = useQuery({ queryKey: ['features'], refetchInterval: false, queryFn: () => unwrap(api.GET('/v1/features')) })
  const stores = (features?.data ?? []).filter((one) => one.licensed && one.name.startsWith('IntelliTrack for'))
  const form = useForm({
    initialValues: { name: '', stores: [] as string[], readOnly: false },
    validate: {
      name: (value) => (value.trim() === '' ? 'Name the store it is for' : null),
      stores: (value) => (value.length === 0 ? 'Choose at least one' : null),
    },
  })
  const issue = useCommand(
    async ({ name, stores: chosen, readOnly }: typeof form.values) => {
      const grants = [...always, ...chosen].map(
        (feature): Grant => ({ name: feature as Grant['name'], access: levelOf(feature, readOnly) }),
      )
      const issued = await unwrap(
        api.POST('/v1/divisions/{divisionId}/store-keys', {
          params: { path: { divisionId } },
          body: { name: name.trim(), features: grants },
        }),
      )
      setSecret(issued.secret)
    },
    ({ name }) => `Store Key for ${name} issued`,
  )
  const levelOf = (feature: string, readOnly: boolean): Grant['access'] => {
    const offered = features?.data.find((one) => one.name === feature)?.access ?? ['edit']
    return readOnly && offered.includes('read_only') ? 'read_only' : (offered.find((one) => one === 'edit') ?? 'read_only')
  }
  return (
    <Modal opened onClose={onClose} title="Issue a Store Key" size="lg">
      {secret ? (
        <Stack>
          <Alert color="yellow" title="Copy it now">
            This is the only time the key is shown. Paste it into the store's IntelliTrack app under Shopping Cart Configuration.
          </Alert>
          <Code block>{secret}</Code>
          <Group justify="flex-end">
            <CopyButton value={secret}>{({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}</CopyButton>
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((values) => issue.mutate(values))}>
          <Stack>
            <TextInput label="Store" description={`Works with ${divisionName}`} data-autofocus {...form.getInputProps('name')} />
            <MultiSelect label="May use" data={stores.map((one) => one.name)} {...form.getInputProps('stores')} />
            <Switch label="Read-only: may look, not change" {...form.getInputProps('readOnly', { type: 'checkbox' })} />
            <FormButtons action="Issue" busy={issue.isPending} onCancel={onClose} />
          </Stack>
        </form>
      )}
    </Modal>
  )
}
