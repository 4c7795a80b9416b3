import { Notice } from '@wordpress/components'
import { Text } from '../parts/text.tsx'
import { BarePage } from './bare-page.tsx'

interface ClosedPageProps {
  readonly why: string
  /** The one way in. */
  readonly way?: { readonly label: string; readonly address: string }
}

/** What stands instead of the app where nobody is recognised. */
export const ClosedPage = ({ why, way }: ClosedPageProps) => (
  <BarePage>
    <Notice status="warning" isDismissible={false} spokenMessage={why}>
      <Text>
        {why} {way && <a href={way.address}>{way.label}</a>}
      </Text>
    </Notice>
  </BarePage>
)
