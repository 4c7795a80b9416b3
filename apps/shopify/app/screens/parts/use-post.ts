import type { ActionResult } from '@connect/core'
import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useAnnouncer } from './announcer.tsx'

export interface Posting {
  readonly post: (values: Readonly<Record<string, string>>) => void
  readonly isBusy: boolean
  /** What was refused, and why; stays until the next click. */
  readonly refused: string | null
}

/** One click that the server carries out: its result is announced, and the screen is read anew. `path`: whose action it is, if not this screen's. */
export function usePost(path?: string): Posting {
  const fetcher = useFetcher<ActionResult>()
  const { toast } = useAnnouncer()
  const result = fetcher.data
  useEffect(() => {
    if (result?.kind === 'done') toast(result.message)
  }, [result, toast])
  const isBusy = fetcher.state !== 'idle'
  return {
    post: (values) => {
      if (!isBusy) fetcher.submit({ ...values }, { method: 'post', ...(path ? { action: path } : {}) })
    },
    isBusy,
    refused: result?.kind === 'refused' && !isBusy ? result.message : null,
  }
}
