import { Button } from '@bigcommerce/big-design'
import { ChevronLeftIcon, ChevronRightIcon } from '@bigcommerce/big-design-icons'
import { type ListPlace, listAddress, nextPlace, placeOf, previousPlace } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { Line } from '../parts/stack.tsx'

interface PagerProps {
  readonly next: string | null
  /** Where the list is not the head of its screen, nobody wants to scroll back to it. */
  readonly staysPut?: boolean
}

/** To the page before and the page after; nothing where one page is all there is. BigDesign's own pagination wants to be told how long a page is. */
export function Pager({ next, staysPut = false }: PagerProps) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const place = placeOf(useSearchParams()[0])
  const previous = previousPlace(place)
  if (previous === null && next === null) return null
  const turnTo = (target: ListPlace | null): void => {
    if (target) void navigate(listAddress(pathname, target), { preventScrollReset: staysPut })
  }
  const { pages, previous: previousLabel, next: nextLabel } = screenWords.list
  return (
    <nav aria-label={pages}>
      <Line style={{ justifyContent: 'center' }}>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          iconLeft={<ChevronLeftIcon aria-hidden />}
          disabled={previous === null}
          onClick={() => turnTo(previous)}
        >
          {previousLabel}
        </Button>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          iconRight={<ChevronRightIcon aria-hidden />}
          disabled={next === null}
          onClick={() => turnTo(next === null ? null : nextPlace(place, next))}
        >
          {nextLabel}
        </Button>
      </Line>
    </nav>
  )
}
