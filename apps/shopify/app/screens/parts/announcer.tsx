import { AnnouncerContext, useAnnouncing } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'

/** Around all screens: one live region for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const { announcer, said, place } = useAnnouncing<HTMLElement>(showToast)
  return (
    <AnnouncerContext value={announcer}>
      <main ref={place} tabIndex={-1} className="connect-main">
        {children}
      </main>
      <div role="status" aria-live="polite" className="connect-hidden">
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnouncerContext>
  )
}

/** Shopify's toast is outside of our page: it is said here as well. */
function showToast(message: string, say: (message: string) => void): void {
  say(message)
  window.shopify?.toast.show(message)
}
