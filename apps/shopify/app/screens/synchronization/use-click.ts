import type { ActionResult } from '@connect/core'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'

type Refused = Extract<ActionResult, { kind: 'refused' }>

/** One click that the server carries out. What went well is announced; a refusal stays, until the next click or until it is forgotten. */
export function useClick(whenAnswered: (result: ActionResult) => void) {
  const fetcher = useFetcher<ActionResult>()
  const { toast } = useAnnouncer()
  const [forgotten, setForgotten] = useState<unknown>(null)
  const places = useRef({ whenAnswered, toast })
  places.current = { whenAnswered, toast }
  const result = fetcher.data as ActionResult | undefined
  useEffect(() => {
    if (!result) return
    if (result.kind === 'done') places.current.toast(result.message)
    places.current.whenAnswered(result)
  }, [result])
  const isBusy = fetcher.state !== 'idle'
  const refused: Refused | null = result?.kind === 'refused' && result !== forgotten && !isBusy ? result : null
  return {
    post: (values: Readonly<Record<string, string>>) => {
      if (!isBusy) fetcher.submit({ ...values }, { method: 'post' })
    },
    forget: () => setForgotten(result),
    isBusy,
    refused,
  }
}
