import { ScrollRestoration } from '@remix-run/react'
import { useEffect, useState } from 'react'

/**
 * A new page begins at its top, and the way back leads to where one was. Remix's own, but only once the page lives: the script it sends with a
 * page breaks where the browser blocks storage in frames; the rest of it does without.
 */
export function ScrollPosition() {
  const [lives, setLives] = useState(false)
  useEffect(() => setLives(true), [])
  return lives ? <ScrollRestoration /> : null
}
