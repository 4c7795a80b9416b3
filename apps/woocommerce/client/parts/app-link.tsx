import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import { useAppParts } from './app-parts.ts'

/** A link to a screen. It has a real address, for a new tab; a plain click stays in the page. */
export const AppLink = ({ to, ...props }: { readonly to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>) => (
  <a {...props} {...useLinkTo(to)} />
)

/** The same for whatever else draws a link. */
export function useLinkTo(to: string) {
  const navigate = useNavigate()
  const { hrefOf } = useAppParts()
  return {
    href: hrefOf(to),
    onClick: (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      void navigate(to)
    },
  }
}
