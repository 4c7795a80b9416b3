import type { FrameView } from '@connect/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigation } from 'react-router'
import { useAnnouncer } from '../parts/announcer.tsx'
import { screenAt } from '../parts/screen-address.ts'
import { Waiting } from './waiting.tsx'

const patienceMs = 150

/** From one screen to the next: its name and that it is coming if that takes a moment, and its name said when it is there. */
export function Arrival({ nav, children }: Pick<FrameView, 'nav'> & { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const { location: target } = useNavigation()
  const labelOf = (path: string): string | null => nav.find(({ screen }) => screen === screenAt(path))?.label ?? null
  const coming = target && target.pathname !== pathname ? target.pathname : null
  const isLate = useLater(coming)
  const { say, keepFocus } = useAnnouncer()
  const shown = useRef(pathname)
  const label = labelOf(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (label) say(label)
    keepFocus()
  }, [pathname, label, say, keepFocus])
  return coming && isLate ? <Waiting title={labelOf(coming) ?? ''} /> : children
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
