import type { ActionResult } from '@connect/core'
import { useEffect, useRef } from 'react'
import type { Click } from './use-posted.ts'

/** Asks for a preview, and leads whoever asked to it once it is on the screen. */
export function usePreviewed(
  useClick: (options: { readonly whenAnswered: (result: ActionResult) => void }) => Click,
  showPreview: () => void,
): Click {
  const isAsked = useRef(false)
  const click = useClick({
    whenAnswered: ({ kind }) => {
      isAsked.current = kind === 'done'
    },
  })
  useEffect(() => {
    if (click.isBusy || !isAsked.current) return
    isAsked.current = false
    showPreview()
  }, [click.isBusy, showPreview])
  return click
}
