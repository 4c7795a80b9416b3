import { AnnouncerContext, useAnnouncing } from '@connect/store-app/screen-hooks'
import { SnackbarList, VisuallyHidden } from '@wordpress/components'
import { type ReactNode, useCallback, useState } from 'react'

/** Around all screens: one place for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly { readonly id: string; readonly content: string }[]>([])
  // What was said before is not waited for. WordPress's own says it, too, to whoever cannot see it.
  const show = useCallback((message: string) => setShown(([before]) => [{ id: String(Number(before?.id ?? 0) + 1), content: message }]), [])
  const { announcer, said, place } = useAnnouncing<HTMLDivElement>(show)
  return (
    <AnnouncerContext value={announcer}>
      <div ref={place} tabIndex={-1} className="intellitrack-place">
        {children}
      </div>
      <SnackbarList notices={[...shown]} className="intellitrack-said" onRemove={() => setShown([])} />
      <VisuallyHidden role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </VisuallyHidden>
    </AnnouncerContext>
  )
}
