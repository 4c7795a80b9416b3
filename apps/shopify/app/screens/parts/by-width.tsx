import { type ReactNode, useSyncExternalStore } from 'react'

interface ByWidthProps {
  readonly wide: ReactNode
  readonly narrow: ReactNode
}

/**
 * A table where there is room, a list where there is not. The page comes with both and its style sheet shows one, so that nothing jumps when
 * the script starts; from then on only the one that is shown is there.
 */
export function ByWidth({ wide, narrow }: ByWidthProps) {
  const shown = useSyncExternalStore(onChange, widthNow, () => 'both')
  return (
    <>
      {shown !== 'narrow' && <div className="connect-wide">{wide}</div>}
      {shown !== 'wide' && <div className="connect-narrow">{narrow}</div>}
    </>
  )
}

/** Below it the widest of the tables would scroll sideways. The same as in connect.css. */
const wideEnough = '(min-width: 62.5em)'
const widthNow = (): 'wide' | 'narrow' | 'both' => (window.matchMedia(wideEnough).matches ? 'wide' : 'narrow')
const onChange = (changed: () => void): (() => void) => {
  const query = window.matchMedia(wideEnough)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
