import { setupWords } from '@connect/core/setup-words'
import { Spinner, VisuallyHidden } from '@wordpress/components'
import { Stack } from '../parts/stack.tsx'

/** A screen that is on its way: its title, and about as much room as it will take. */
export const Waiting = ({ title }: { readonly title: string }) => (
  <Stack aria-busy="true">
    {title && <h2>{title}</h2>}
    <Room />
  </Stack>
)

/** Something large is under way. */
export const Room = () => (
  <div className="intellitrack-room">
    <UnderWay />
  </div>
)

/** Something is under way. */
export const UnderWay = () => (
  <span>
    <Spinner />
    <VisuallyHidden as="span">{setupWords.loading}</VisuallyHidden>
  </span>
)
