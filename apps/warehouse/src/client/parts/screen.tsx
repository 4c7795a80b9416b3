import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A screen's heading, what it is for, its actions, and its content. */
export function Screen(props: {
  readonly title: string
  readonly about?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} size="h3">
            {props.title}
          </Title>
          {props.about && (
            <Text size="sm" c="dimmed">
              {props.about}
            </Text>
          )}
        </div>
        <Group gap="xs">{props.actions}</Group>
      </Group>
      {props.children}
    </Stack>
  )
}
