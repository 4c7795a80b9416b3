import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does something and says so; what went wrong is said in the warehouse's own words, and every list is looked at again. */
export function useCommand<Input>(run: (input: Input) => Promise<unknown>, said: (input: Input) => string, after?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: async (_result, input) => {
      await queries.invalidateQueries()
      notifications.show({ color: 'teal', message: said(input) })
      after?.()
    },
    onError: (error: Error) => notifications.show({ color: 'red', title: 'Not done', message: error.message, autoClose: 10_000 }),
  })
}
