import { Banner, Box } from '@shopify/polaris'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAddress } from '../address/address.tsx'
import { appPath, domainOf, readPlace } from '../address/place.ts'
import { launch, type RegisteredApp } from '../api.ts'
import type { FrameName } from '../protocol.ts'
import { addressOf, answerTo } from './answers.ts'
import { listen } from './listen.ts'
import { useSession } from './session.tsx'
import { TitleBar } from './title-bar.tsx'
import { Veil } from './veil.tsx'

/** How long the address may take to follow the app before the app is led to it. */
const patienceMs = 100

/** The real app, in a frame, at the place the address names. */
export function AppFrame({ app, store, path }: { readonly app: RegisteredApp; readonly store: string; readonly path: string }) {
  const { said, heard, send, connect, leave, user } = useSession()
  const address = useAddress()
  const frame = useRef<HTMLIFrameElement>(null)
  const home = new URL(app.applicationUrl).pathname
  /** What was asked of the app last: a step of the navigation, or (false) one that the browser has made already. */
  const asked = useRef<boolean | null>(null)
  // Where the app itself says that it begins; its application URL may only lead there.
  const beginning = said.nav.find((item) => item.home)?.href ?? home
  const latest = useRef({ leave, address, path, user, beginning })
  latest.current = { leave, address, path, user, beginning }
  // Asked for once for each opening: where the app goes from there, it goes by itself.
  const opening = useQuery({
    queryKey: ['launch', store, app.clientId, user],
    queryFn: () => launch(store, latest.current.path || home, user),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const src = opening.data

  useEffect(() => {
    if (!frame.current || !src) return
    const shop = domainOf(store)
    const answer = answerTo({ app, store, current: () => latest.current })
    const open = (url: string, target: '_top' | '_blank') => {
      const to = addressOf(url, store)
      if (target === '_blank') window.open(to, '_blank', 'noreferrer')
      else if (to.startsWith('/')) latest.current.address.go(to)
      else latest.current.leave(() => location.assign(to))
    }
    const line = listen({
      frame: frame.current,
      origin: new URL(src).origin,
      shop,
      answer,
      heard: (message) => (message.kind === 'open' ? open(message.url, message.target) : heard(message)),
    })
    const lead = (to: string): boolean => {
      const place = readPlace(to)
      if (place.kind !== 'app' || place.store !== store || place.handle !== app.handle) return false
      asked.current = place.path === latest.current.path ? null : true
      line.post({ kind: 'navigate', href: place.path || latest.current.beginning })
      return true
    }
    connect({ post: line.post, lead })
    frame.current.src = src
    return () => {
      line.close()
      connect(null)
      heard({ kind: 'closed' })
    }
  }, [src, app, store, heard, connect])

  // The address follows the app ...
  const shown = said.path === null ? null : said.path === home ? '' : said.path
  const { step } = said
  useEffect(() => {
    if (shown === null) return
    latest.current.address.follow(appPath(store, app.handle, shown), asked.current ?? step)
    asked.current = null
  }, [shown, step, store, app.handle])
  // ... and the app an address that the browser's buttons changed.
  useEffect(() => {
    if (shown === null || shown === path) return
    const timer = setTimeout(() => {
      asked.current = false
      send({ kind: 'navigate', href: path || latest.current.beginning })
    }, patienceMs)
    return () => clearTimeout(timer)
  }, [shown, path, send])

  return (
    <div className="AppFrame">
      <TitleBar app={app} />
      {opening.error && (
        <Box padding="400">
          <Banner tone="critical">{opening.error.message}</Banner>
        </Box>
      )}
      {src && <iframe key={src} ref={frame} title={app.name} name={frameName(src)} allow="clipboard-write" />}
      {said.veiled && <Veil around={frame.current} />}
    </div>
  )
}

function frameName(src: string): string {
  const { searchParams } = new URL(src)
  const of = (name: string) => searchParams.get(name) ?? ''
  return JSON.stringify({
    shop: of('shop'),
    host: of('host'),
    locale: of('locale'),
  } satisfies FrameName)
}
