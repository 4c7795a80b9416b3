import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RegisteredApp } from '../api.ts'
import { Wrong } from '../parts/page.tsx'
import type { FromPanel } from './protocol.ts'

interface Framed {
  readonly app: RegisteredApp
  /** What is opened, and for whom: the frame is opened anew where this changes. */
  readonly opening: readonly unknown[]
  /** Gives the address to frame. */
  open(): Promise<string>
  /** Nobody is logged in any more: what is framed is told. */
  readonly loggedOut: boolean
  onOpened(): void
}

/** The real app, in a frame. It keeps nothing of what is around it, and is told nothing but that the person has logged out. */
export function AppFrame({ app, opening, open, loggedOut, onOpened }: Framed) {
  const frame = useRef<HTMLIFrameElement>(null)
  // Asked for once for each opening: its address is good for one use.
  const address = useQuery({
    queryKey: ['open', ...opening],
    queryFn: open,
    gcTime: 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const src = address.data
  useEffect(() => {
    if (loggedOut && src)
      frame.current?.contentWindow?.postMessage({ controlPanel: 1, kind: 'logout' } satisfies FromPanel, new URL(src).origin)
  }, [loggedOut, src])
  useEffect(() => {
    document.title = `${app.name} · Control panel`
  }, [app.name])
  return (
    <main className="AppFrame">
      <h1 className="Hidden">{app.name}</h1>
      <Wrong error={address.error} />
      {src && <iframe key={src} ref={frame} src={src} title={app.name} allow="clipboard-write" onLoad={onOpened} />}
    </main>
  )
}
