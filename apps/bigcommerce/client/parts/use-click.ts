import type { ActionResult } from '@connect/core'
import { useAnswered } from '@connect/store-app/screen-hooks'
import { useFetcher } from 'react-router'

interface Options {
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string | undefined
  readonly whenAnswered?: (result: ActionResult) => void
}

/** One click that the server carries out: its result is announced, and the screen is read anew. */
export function useClick({ path, whenAnswered }: Options = {}) {
  const fetcher = useFetcher()
  const answered = useAnswered(fetcher, whenAnswered)
  return {
    ...answered,
    post: (values: Readonly<Record<string, string>>) => {
      if (!answered.isBusy) void fetcher.submit({ ...values }, { method: 'post', ...(path ? { action: path } : {}) })
    },
  }
}
export type Click = ReturnType<typeof useClick>
