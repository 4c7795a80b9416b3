import { AlertsManager, createAlertsManager } from '@bigcommerce/big-design'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { Hidden } from './hidden.tsx'

interface Announcer {
  /** Says it to whoever cannot see it. */
  readonly say: (message: string) => void
  /** Shows and says it for a while. For what went well only: an error stays on the screen. */
  readonly toast: (message: string) => void
  /** Where the keyboard goes when what held it is no longer there. */
  readonly keepFocus: () => void
}

const silent: Announcer = { say: () => {}, toast: () => {}, keepFocus: () => {} }
const Context = createContext<Announcer>(silent)
export const useAnnouncer = (): Announcer => useContext(Context)

/** Around all screens: one place for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const [alerts] = useState(createAlertsManager)
  const page = useRef<HTMLDivElement>(null)
  // The count makes a sentence said twice a change of the region, and so heard twice.
  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), [])
  const announcer = useMemo<Announcer>(
    () => ({
      say,
      toast: (text) => {
        // BigDesign shows one after the other: what was said before is not waited for.
        alerts.clear()
        alerts.add({ messages: [{ text }], type: 'success', autoDismiss: true })
      },
      keepFocus: () => {
        if (document.activeElement === null || document.activeElement === document.body) page.current?.focus({ preventScroll: true })
      },
    }),
    [say, alerts],
  )
  return (
    <Context.Provider value={announcer}>
      <div ref={page} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </div>
      <AlertsManager manager={alerts} />
      <Hidden role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </Hidden>
    </Context.Provider>
  )
}
