import { Card, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A titled part of the page with its actions. */
export function Panel(props: {
  readonly title: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Card withBorder p="md" component="section" aria-label={props.title}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2} size="h4">
            {props.title}
          </Title>
          {props.about && (
            <Text size="sm" c="dimmed" component="div">
              {props.about}
            </Text>
          )}
        </div>
        <Group gap="xs">{props.actions}</Group>
      </Group>
      {props.children}
    </Card>
  )
}
