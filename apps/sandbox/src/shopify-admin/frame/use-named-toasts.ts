import { useEffect } from 'react'

const nameless = '.Polaris-Frame-Toast__CloseButton:not([aria-label])'

/** Polaris gives the button that closes a toast no name: nobody who cannot see it would know what it does. */
export function useNamedToasts(): void {
  useEffect(() => {
    const observer = new MutationObserver(() => {
      for (const button of document.querySelectorAll(nameless)) button.setAttribute('aria-label', 'Dismiss')
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
}
