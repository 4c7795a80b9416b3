import { createContext, type RefObject, useCallback, useContext, useMemo, useRef, useState } from 'react'

export interface Announcer {
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
export const AnnouncerContext = Context.Provider

interface Announcing<Place extends HTMLElement> {
  readonly announcer: Announcer
  /** What stands in the live region. The count makes a sentence said twice a change of the region, and so heard twice. */
  readonly said: { readonly text: string; readonly count: number }
  /** The place that the keyboard falls back to. */
  readonly place: RefObject<Place>
}

/** For what is around all screens. `show`: how the app shows for a while what went well; `say`, that it has to be said besides. */
export function useAnnouncing<Place extends HTMLElement>(
  show: (message: string, say: (message: string) => void) => void,
): Announcing<Place> {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const place = useRef<Place>(null)
  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), [])
  const announcer = useMemo<Announcer>(
    () => ({
      say,
      toast: (message) => show(message, say),
      keepFocus: () => {
        if (document.activeElement === null || document.activeElement === document.body) place.current?.focus({ preventScroll: true })
      },
    }),
    [say, show],
  )
  return { announcer, said, place }
}
