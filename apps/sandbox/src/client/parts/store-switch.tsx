import { Button, Group, Stack, Text } from '@mantine/core'
import type { StoresView } from '../../shared/views.ts'
import { chosenStore } from '../api/api.ts'
import { useView } from '../api/use-view.ts'

/** Which store the page is about: everything on it changes with it, trouble in the warehouse aside. */
export function StoreSwitch() {
  const { data } = useView<StoresView>('/api/stores')
  const stores = data?.stores ?? []
  const current = chosenStore || stores[0]?.platform
  return (
    <Group component="nav" aria-label="Stores" gap="xs">
      {stores.map(({ platform, title, name }) => (
        <Button
          key={platform}
          component="a"
          href={`/?store=${platform}`}
          h="auto"
          py={6}
          variant={current === platform ? 'filled' : 'default'}
          {...(current === platform ? { 'aria-current': 'page' as const } : {})}
        >
          <Stack gap={0}>
            <span>{name}</span>
            <Text span size="xs">
              {title}
            </Text>
          </Stack>
        </Button>
      ))}
    </Group>
  )
}
