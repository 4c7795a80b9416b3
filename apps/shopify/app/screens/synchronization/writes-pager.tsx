import { type ListPlace, listAddress, nextPlace, placeOf, previousPlace } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { useLocation, useNavigate, useSearchParams } from '@remix-run/react'
import { Box, InlineStack, Pagination } from '@shopify/polaris'

/** Turns the list's pages where it stands: it is not the head of its screen, and nobody wants to scroll back to it. */
export function WritesPager({ next }: { readonly next: string | null }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const place = placeOf(useSearchParams()[0])
  const previous = previousPlace(place)
  if (previous === null && next === null) return null
  const turnTo = (target: ListPlace) => navigate(listAddress(pathname, target), { preventScrollReset: true })
  const { pages, previous: previousLabel, next: nextLabel } = screenWords.list
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border">
      <InlineStack align="center">
        <Pagination
          accessibilityLabel={pages}
          accessibilityLabels={{ previous: previousLabel, next: nextLabel }}
          hasPrevious={previous !== null}
          hasNext={next !== null}
          onPrevious={() => previous && turnTo(previous)}
          onNext={() => next !== null && turnTo(nextPlace(place, next))}
        />
      </InlineStack>
    </Box>
  )
}
