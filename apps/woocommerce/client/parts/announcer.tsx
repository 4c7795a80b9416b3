import { AnnouncerContext, useAnnouncing } from '@connect/store-app/screen-hooks'
import { SnackbarList, VisuallyHidden } from '@wordpress/components'
import { type ReactNode, useCallback, useEffect, useState } from 'react'

/** Around all screens: one place for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const { notices, show, forget } = useShownForAWhile()
  const { announcer, said, place } = useAnnouncing<HTMLDivElement>(show)
  return (
    <AnnouncerContext value={announcer}>
      <div ref={place} tabIndex={-1} className="intellitrack-place">
        {children}
      </div>
      <SnackbarList notices={[...notices]} className="intellitrack-said" onRemove={forget} />
      <VisuallyHidden role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </VisuallyHidden>
    </AnnouncerContext>
  )
}

interface Shown {
  readonly id: string
  readonly content: string
  /** With a button to put it away: without one, WordPress's own makes a button of the whole sentence, which is then not read. */
  readonly explicitDismiss: true
}

/** One sentence at a time: what was said before is not waited for. WordPress's own says it, too, to whoever cannot see it. */
function useShownForAWhile() {
  const [notices, setNotices] = useState<readonly Shown[]>([])
  const show = useCallback((content: string) => {
    setNotices(([before]) => [{ id: String(Number(before?.id ?? 0) + 1), content, explicitDismiss: true }])
  }, [])
  const forget = useCallback(() => setNotices([]), [])
  useEffect(() => {
    if (notices.length === 0) return
    const timer = setTimeout(forget, shownMs)
    return () => clearTimeout(timer)
  }, [notices, forget])
  return { notices, show, forget }
}

const shownMs = 8_000
