import { Button } from '@wordpress/components'
import { link } from '@wordpress/icons'
import { useLocation } from 'react-router'
import { useLinkTo } from '../parts/app-link.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { connectionPath } from '../parts/screen-address.ts'
import { Line } from '../parts/stack.tsx'
import { Small } from '../parts/text.tsx'
import { words } from '../words.ts'

/** The title of the page. Inside the store's admin nobody asks which store it is; outside it, it is said. */
export function PageHead({ appName, storeName }: { readonly appName: string; readonly storeName: string }) {
  const { page } = useAppParts()
  return (
    <Line isApart gap={4}>
      <h1>{appName}</h1>
      {page.mode === 'backend' && <Small>{storeName}</Small>}
    </Line>
  )
}

/** To how the store stands with the backend. */
export function ConnectionLink() {
  const isShown = useLocation().pathname === connectionPath
  return (
    <Button
      {...useLinkTo(connectionPath)}
      icon={link}
      variant="tertiary"
      className={isShown ? 'is-active' : ''}
      {...(isShown ? { 'aria-current': 'page' } : {})}
    >
      {words.connection.title}
    </Button>
  )
}
