import { Button } from '@bigcommerce/big-design'
import { ChevronLeftIcon, ChevronRightIcon } from '@bigcommerce/big-design-icons'
import { screenWords } from '@connect/core/words'
import { usePages } from '../parts/routed.ts'
import { Line } from '../parts/stack.tsx'

interface PagerProps {
  readonly next: string | null
  /** Where the list is not the head of its screen, nobody wants to scroll back to it. */
  readonly staysPut?: boolean
}

/** To the page before and the page after; nothing where one page is all there is. BigDesign's own pagination wants to be told how long a page is. */
export function Pager({ next, staysPut = false }: PagerProps) {
  const to = usePages(next, staysPut)
  if (to.previous === null && to.next === null) return null
  const { pages, previous: previousLabel, next: nextLabel } = screenWords.list
  return (
    <nav aria-label={pages}>
      <Line style={{ justifyContent: 'center' }}>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          iconLeft={<ChevronLeftIcon aria-hidden />}
          disabled={to.previous === null}
          onClick={() => to.previous?.()}
        >
          {previousLabel}
        </Button>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          iconRight={<ChevronRightIcon aria-hidden />}
          disabled={to.next === null}
          onClick={() => to.next?.()}
        >
          {nextLabel}
        </Button>
      </Line>
    </nav>
  )
}
