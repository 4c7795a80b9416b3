import { type MouseEvent, useCallback } from 'react'
import { useNavigate } from 'react-router'

/** A click on a link within the app leads there without loading the page anew, whichever part drew it: a new page would know nobody. */
export function useFollowedLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate()
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null
      if (!link || link.hasAttribute('target') || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      navigate(link.getAttribute('href') ?? '/')
    },
    [navigate],
  )
}
