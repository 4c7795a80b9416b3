import { type RefObject, useEffect, useRef } from 'react'
import { useAnnouncer } from './announcer.ts'

/** While a button is busy it cannot hold the keyboard: it gets it back afterwards, and when it is gone, the screen does. */
export function useKeptFocus(isBusy: boolean): RefObject<HTMLDivElement> {
  const wrapper = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  const { keepFocus } = useAnnouncer()
  useEffect(() => {
    if (isBusy) {
      held.current = true
      return
    }
    if (!held.current) return
    held.current = false
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost) wrapper.current?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true })
  }, [isBusy])
  useEffect(
    () => () => {
      if (held.current) setTimeout(keepFocus, 0)
    },
    [keepFocus],
  )
  return wrapper
}
