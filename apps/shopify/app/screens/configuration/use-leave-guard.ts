import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

/** Nobody leaves with unsaved values unasked: inside the app the Shopify admin asks, and the browser does where the page itself would go. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname)
  const latest = useRef(blocker)
  latest.current = blocker
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const isLatest = () => latest.current === blocker && blocker.state === 'blocked'
    // It is kept when the person stays, so that the next click asks again.
    askToLeave().then(
      () => isLatest() && blocker.proceed(),
      () => isLatest() && blocker.reset(),
    )
  }, [blocker])
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isUnsaved) event.preventDefault()
      },
      [isUnsaved],
    ),
  )
}

const askToLeave = async (): Promise<void> => window.shopify?.saveBar.leaveConfirmation()
