import { Button, Group, ScrollArea, Stack, Text } from '@mantine/core'
import type { ProblemView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { When } from '../parts/when.tsx'

/** What needs a person: the record, the cause, the next step. */
export function Problems() {
  const query = useView<{ readonly problems: readonly ProblemView[] }>('problems')
  const problems = query.data?.problems ?? []
  const again = useAction(
    (problem: ProblemView) => api('redrive', { problemId: problem.id }),
    (problem) => `${problem.label}: tried again`,
  )
  return (
    emptiness(query, problems.length, 'No problems: both sides agree, or the sync is still working.') ?? (
      <ScrollArea h={330} viewportProps={{ tabIndex: 0 }} scrollbars="y">
        <Stack gap="sm" py="xs" pr="sm">
          {problems.map((problem) => (
            <Group key={problem.id} justify="space-between" align="flex-start" wrap="nowrap">
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Text size="sm" fw={500}>
                  {problem.label}: {problem.title}
                </Text>
                <Text size="sm">{problem.message}</Text>
                <Text size="xs" c="dimmed">
                  {problem.advice} <When at={problem.openedAt} />
                </Text>
              </div>
              <Button size="compact-sm" variant="default" flex="none" onClick={() => again.mutate(problem)}>
                Try again
              </Button>
            </Group>
          ))}
        </Stack>
      </ScrollArea>
    )
  )
}
