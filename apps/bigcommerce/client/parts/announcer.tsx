import { AlertsManager, createAlertsManager } from '@bigcommerce/big-design'
import { screenWords } from '@connect/core/words'
import { AnnouncerContext, useAnnouncing } from '@connect/store-app/screen-hooks'
import { type ReactNode, useCallback, useState } from 'react'
import { Hidden } from './hidden.tsx'

/** Around all screens: one place for every result, and the place that the keyboard falls back to. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [alerts] = useState(createAlertsManager)
  const show = useCallback(
    (message: string) => {
      // BigDesign shows one after the other: what was said before is not waited for.
      alerts.clear()
      alerts.add({ messages: [{ text: message }], type: 'success', autoDismiss: true })
      setTimeout(nameCloseButtons, drawnMs)
    },
    [alerts],
  )
  const { announcer, said, place } = useAnnouncing<HTMLDivElement>(show)
  return (
    <AnnouncerContext value={announcer}>
      <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </div>
      <AlertsManager manager={alerts} />
      <Hidden role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </Hidden>
    </AnnouncerContext>
  )
}

/** BigDesign closes what it shows for a while with a button that has no name. */
function nameCloseButtons(): void {
  for (const button of document.querySelectorAll('[role="alert"] button:not([aria-label])'))
    if (button.textContent === '') button.setAttribute('aria-label', screenWords.close)
}

/** Until it is there. */
const drawnMs = 50
