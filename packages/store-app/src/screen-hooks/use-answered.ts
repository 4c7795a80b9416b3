import type { ActionResult } from '@connect/core'
import { useEffect, useRef, useState } from 'react'
import { useAnnouncer } from './announcer.ts'

type Refused = Extract<ActionResult, { kind: 'refused' }>

/** A click on its way, as a router has it. */
interface Fetcher {
  readonly state: 'idle' | 'loading' | 'submitting'
  readonly data: unknown
}

/** What came of one click: what went well is announced; a refusal stays, until the next click or until it is forgotten. */
export function useAnswered(fetcher: Fetcher, whenAnswered?: (result: ActionResult) => void) {
  const { toast } = useAnnouncer()
  const [forgotten, setForgotten] = useState<unknown>(null)
  const places = useRef({ whenAnswered, toast })
  places.current = { whenAnswered, toast }
  const result = fetcher.data as ActionResult | undefined
  useEffect(() => {
    if (!result) return
    if (result.kind === 'done') places.current.toast(result.message)
    places.current.whenAnswered?.(result)
  }, [result])
  const isBusy = fetcher.state !== 'idle'
  const refused: Refused | null = result?.kind === 'refused' && result !== forgotten && !isBusy ? result : null
  return { isBusy, refused, forget: () => setForgotten(result) }
}
