import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does something, says so, and looks at everything again. */
export function useAction<Input = void>(run: (input: Input) => Promise<unknown>, said: (input: Input) => string, after?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: (_answer, input) => {
      void queries.invalidateQueries()
      notifications.show({ color: 'teal', message: said(input) })
      after?.()
    },
    onError: (error: Error) => notifications.show({ color: 'red', title: 'Not done', message: error.message, autoClose: 8_000 }),
  })
}
