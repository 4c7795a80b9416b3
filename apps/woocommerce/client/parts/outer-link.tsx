import { ExternalLink } from '@wordpress/components'
import type { ReactNode } from 'react'

/** To another program, in a tab of its own, which is not told from where. */
export const OuterLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <ExternalLink href={href} rel="noopener noreferrer">
    {children}
  </ExternalLink>
)
