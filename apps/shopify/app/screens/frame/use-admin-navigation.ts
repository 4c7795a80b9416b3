import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/** A click in the admin's own menu leads to the screen without loading the page anew: App Bridge asks for it by `shopify:navigate`. */
export function useAdminNavigation(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: Event) => {
      const href = event.target instanceof Element ? event.target.getAttribute('href') : null
      if (href !== null) navigate(href)
    }
    document.addEventListener('shopify:navigate', follow)
    return () => document.removeEventListener('shopify:navigate', follow)
  }, [navigate])
}
