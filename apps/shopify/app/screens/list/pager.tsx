import { listAddress, nextPlace, placeOf, previousPlace } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { useLocation, useSearchParams } from '@remix-run/react'
import { InlineStack, Pagination } from '@shopify/polaris'

/** To the page before and the page after; nothing where one page is all there is. */
export function Pager({ next }: { readonly next: string | null }) {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const place = placeOf(params)
  const previous = previousPlace(place)
  if (previous === null && next === null) return null
  const { pages, previous: previousLabel, next: nextLabel } = screenWords.list
  return (
    <InlineStack align="center">
      <Pagination
        accessibilityLabel={pages}
        accessibilityLabels={{ previous: previousLabel, next: nextLabel }}
        hasPrevious={previous !== null}
        hasNext={next !== null}
        {...(previous ? { previousURL: listAddress(pathname, previous) } : {})}
        {...(next === null ? {} : { nextURL: listAddress(pathname, nextPlace(place, next)) })}
      />
    </InlineStack>
  )
}
