import { Link } from '@remix-run/react'
import { type AnchorHTMLAttributes, forwardRef } from 'react'

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly url: string
  readonly external?: boolean
}

/** What Polaris draws links with: inside the app without loading a new page; Shopify's own pages by the admin around us. */
export const AppLink = forwardRef<HTMLAnchorElement, AppLinkProps>(function AppLink({ url, external = false, children, ...rest }, ref) {
  if (external || !url.startsWith('/'))
    return (
      <a {...rest} ref={ref} href={url} {...(external ? { target: '_blank', rel: 'noopener noreferrer' } : { target: '_top' })}>
        {children}
      </a>
    )
  return (
    <Link {...rest} ref={ref} to={url}>
      {children}
    </Link>
  )
})
