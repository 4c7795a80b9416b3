import type { FrameView } from '@connect/core'
import { Link } from '@remix-run/react'
import { NavMenu } from '@shopify/app-bridge-react'
import { screenPaths } from '../parts/screen-address.ts'

/** The menu, which the Shopify admin draws beside the app: the first link is the app's own name there. */
export function Nav({ nav }: Pick<FrameView, 'nav'>) {
  return (
    <NavMenu>
      {nav.map(({ screen, label }) => (
        <Link key={screen} to={screenPaths[screen]} {...(screen === 'home' ? { rel: 'home' } : {})}>
          {label}
        </Link>
      ))}
    </NavMenu>
  )
}
