import type { ActionResult } from '@connect/core'
import { useAnswered } from './use-answered.ts'

/** A click on its way, as a router has it. */
export interface Fetcher {
  readonly state: 'idle' | 'loading' | 'submitting'
  readonly data: unknown
  readonly submit: (values: Record<string, string>, options: { readonly method: 'post'; readonly action?: string }) => unknown
}
export interface ClickOptions {
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string | undefined
  readonly whenAnswered?: (result: ActionResult) => void
}

/** One click that the server carries out: its result is announced, and the screen is read anew. */
export function usePosted(fetcher: Fetcher, { path, whenAnswered }: ClickOptions = {}) {
  const answered = useAnswered(fetcher, whenAnswered)
  return {
    ...answered,
    post: (values: Readonly<Record<string, string>>): void => {
      if (!answered.isBusy) void fetcher.submit({ ...values }, { method: 'post', ...(path ? { action: path } : {}) })
    },
  }
}
export type Click = ReturnType<typeof usePosted>
