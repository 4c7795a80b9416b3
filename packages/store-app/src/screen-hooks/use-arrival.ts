import { useEffect, useRef, useState } from 'react'
import { useAnnouncer } from './announcer.ts'

const patienceMs = 150

interface Way {
  readonly pathname: string
  /** Where a click leads that is not there yet. */
  readonly target: string | undefined
  readonly labelOf: (path: string) => string | null
}

/** From one screen to the next: where it goes if that takes a moment (else null), and its name said when it is there. */
export function useArrival({ pathname, target, labelOf }: Way): string | null {
  const coming = target !== undefined && target !== pathname ? target : null
  const { say, keepFocus } = useAnnouncer()
  const shown = useRef(pathname)
  const label = labelOf(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (label) say(label)
    keepFocus()
  }, [pathname, label, say, keepFocus])
  return useLater(coming) ? coming : null
}

function useLater(coming: string | null): boolean {
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (coming === null) return setLate(null)
    const timer = setTimeout(() => setLate(coming), patienceMs)
    return () => clearTimeout(timer)
  }, [coming])
  return coming !== null && late === coming
}
