import { Button, Code, CopyButton, Group, Text } from '@mantine/core'
import type { Overview } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { Panel } from '../parts/panel.tsx'

/** A second, small store that is not connected: where somebody tries the set-up, with what IntelliTrack gives a merchant for it. */
export function NewcomerPanel() {
  const { data } = useView<Overview>('overview')
  if (!data) return null
  const { name, begin, admin, warehouseAddress, storeKey } = data.newcomer
  return (
    <Panel
      title="Set up a store yourself"
      about={`${name} is a small store that starts without IntelliTrack. ${begin}`}
      actions={
        <Button component="a" variant="default" href={admin} target="_blank" rel="noreferrer">
          Open {name}’s admin
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        You are asked for these two, which a merchant has from IntelliTrack:
      </Text>
      <Given label="Address" value={warehouseAddress} />
      <Given label="Store Key" value={storeKey} />
    </Panel>
  )
}

function Given({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Group gap="xs" mb={4}>
      <Text size="sm" w={80}>
        {label}
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={`Copy ${label}`}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
