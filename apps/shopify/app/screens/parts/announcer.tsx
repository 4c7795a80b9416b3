import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'

interface Announcer {
  /** Says it to whoever cannot see it. */
  readonly say: (message: string) => void
  /** The same, and for those who can see it as Shopify's toast. For what went well only: an error stays on the screen. */
  readonly toast: (message: string) => void
  /** Where the keyboard goes when what held it is no longer there. */
  readonly keepFocus: () => void
}

const silent: Announcer = { say: () => {}, toast: () => {}, keepFocus: () => {} }
const Context = createContext<Announcer>(silent)
export const useAnnouncer = (): Announcer => useContext(Context)

/** Around all screens: one live region for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', count: 0 })
  const main = useRef<HTMLElement>(null)
  // The count makes a sentence said twice a change of the region, and so heard twice.
  const say = useCallback((text: string) => setMessage(({ count }) => ({ text, count: count + 1 })), [])
  const announcer = useMemo<Announcer>(
    () => ({
      say,
      toast: (text) => {
        say(text)
        window.shopify?.toast.show(text)
      },
      keepFocus: () => {
        if (document.activeElement === null || document.activeElement === document.body) main.current?.focus({ preventScroll: true })
      },
    }),
    [say],
  )
  return (
    <Context.Provider value={announcer}>
      <main ref={main} tabIndex={-1} className="connect-main">
        {children}
      </main>
      <div role="status" aria-live="polite" className="connect-hidden">
        <span key={message.count}>{message.text}</span>
      </div>
    </Context.Provider>
  )
}
