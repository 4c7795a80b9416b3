import { refreshPace } from '@connect/core/client'
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Reads the screen anew: every 3 seconds while something runs, else now and then, so that a run begun in another window is seen in this one.
 * A hidden page asks nothing, and asks at once when it is looked at again.
 */
export function useRefreshed(isRunning: boolean): void {
  const { state, revalidate } = useRevalidator()
  const latest = useRef({ state, revalidate })
  latest.current = { state, revalidate }
  useEffect(() => {
    const refresh = async (): Promise<void> => {
      if (document.hidden || latest.current.state !== 'idle') return
      // A server that is being restarted must not take away the screen that somebody is reading.
      if (await isReachable()) latest.current.revalidate()
    }
    const timer = setInterval(refresh, refreshPace(isRunning))
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [isRunning])
}

const isReachable = (): Promise<boolean> =>
  fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
