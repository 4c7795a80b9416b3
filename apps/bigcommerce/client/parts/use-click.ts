import type { ActionResult } from '@connect/core'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { useAnnouncer } from './announcer.tsx'

type Refused = Extract<ActionResult, { kind: 'refused' }>

export interface Click {
  readonly post: (values: Readonly<Record<string, string>>) => void
  readonly isBusy: boolean
  /** What was refused, and why; stays until the next click, or until it is forgotten. */
  readonly refused: Refused | null
  readonly forget: () => void
}

interface Options {
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string | undefined
  readonly whenAnswered?: (result: ActionResult) => void
}

/** One click that the server carries out: what went well is announced, and the screen is read anew. */
export function useClick({ path, whenAnswered }: Options = {}): Click {
  const fetcher = useFetcher<ActionResult>()
  const { toast } = useAnnouncer()
  const [forgotten, setForgotten] = useState<unknown>(null)
  const places = useRef({ whenAnswered, toast })
  places.current = { whenAnswered, toast }
  const result = fetcher.data
  useEffect(() => {
    if (!result) return
    if (result.kind === 'done') places.current.toast(result.message)
    places.current.whenAnswered?.(result)
  }, [result])
  const isBusy = fetcher.state !== 'idle'
  return {
    post: (values) => {
      if (!isBusy) void fetcher.submit({ ...values }, { method: 'post', ...(path ? { action: path } : {}) })
    },
    isBusy,
    refused: result?.kind === 'refused' && result !== forgotten && !isBusy ? result : null,
    forget: () => setForgotten(result),
  }
}
