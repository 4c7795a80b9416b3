import { Notice } from '@wordpress/components'
import { BarePage } from './bare-page.tsx'

/** What stands instead of the app where nobody is recognised: why, and the one way in. */
export const ClosedPage = ({ why }: { readonly why: string }) => (
  <BarePage>
    <Notice status="warning" isDismissible={false} spokenMessage={why}>
      {why}
    </Notice>
  </BarePage>
)
