import { refreshPace } from '@connect/core/client'
import { useEffect, useRef } from 'react'

interface Revalidator {
  readonly state: 'idle' | 'loading'
  readonly revalidate: () => unknown
}

/** Reads the screen anew, often while something runs. A hidden page asks nothing, and asks at once when it is looked at again. */
export function useRefreshed(isRunning: boolean, revalidator: Revalidator): void {
  const latest = useRef(revalidator)
  latest.current = revalidator
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
