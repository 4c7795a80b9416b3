import { screenWords } from '@connect/core/words'
import { productStock } from '@connect/store-app/screen-hooks'
import { VisuallyHidden } from '@wordpress/components'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small } from '../parts/text.tsx'

export const ProductStock = productStock({
  Table: ({ children }) => <table className="intellitrack-figures">{children}</table>,
  Caption: ({ children }) => <VisuallyHidden as="caption">{children}</VisuallyHidden>,
  stateHead: (
    <th scope="col">
      <VisuallyHidden>{screenWords.products.state}</VisuallyHidden>
    </th>
  ),
  Location: ({ location, sum }) => (
    <Stack gap={0}>
      <span>{location}</span>
      {sum && <Small>{sum}</Small>}
    </Stack>
  ),
  StateBadge,
})
