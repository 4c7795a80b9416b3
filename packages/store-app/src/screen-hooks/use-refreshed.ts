import { refreshPace } from '@connect/core/client'
import { useEffect, useRef } from 'react'

export interface Revalidator {
  readonly state: 'idle' | 'loading'
  readonly revalidate: () => unknown
}

/**
 * Reads the screen anew, often while something runs. A hidden page asks nothing, and asks at once when it is looked at again. `isReachable`: how the
 * app's server is asked whether it answers.
 */
export function useRefreshed(isRunning: boolean, revalidator: Revalidator, isReachable: () => Promise<boolean> = isHealthy): void {
  const latest = useRef({ ...revalidator, isReachable })
  latest.current = { ...revalidator, isReachable }
  useEffect(() => {
    const refresh = async (): Promise<void> => {
      if (document.hidden || latest.current.state !== 'idle') return
      // A server that is being restarted must not take away the screen that somebody is reading.
      if (await latest.current.isReachable()) latest.current.revalidate()
    }
    const timer = setInterval(refresh, refreshPace(isRunning))
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [isRunning])
}

const isHealthy = (): Promise<boolean> =>
  fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
