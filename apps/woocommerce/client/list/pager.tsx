import { screenWords } from '@connect/core/words'
import { Button } from '@wordpress/components'
import { chevronLeft, chevronRight } from '@wordpress/icons'
import { usePages } from '../parts/routed.ts'
import { Line } from '../parts/stack.tsx'

interface PagerProps {
  readonly next: string | null
  /** Where the list is not the head of its screen, nobody wants to scroll back to it. */
  readonly staysPut: boolean
}

/** To the page before and the page after; nothing where one page is all there is. */
export function Pager({ next, staysPut }: PagerProps) {
  const to = usePages(next, staysPut)
  if (to.previous === null && to.next === null) return null
  const { pages, previous: previousLabel, next: nextLabel } = screenWords.list
  const shared = { variant: 'secondary', size: 'compact', accessibleWhenDisabled: true } as const
  return (
    <nav aria-label={pages}>
      <Line isAtEnd>
        <Button {...shared} icon={chevronLeft} disabled={to.previous === null} onClick={() => to.previous?.()}>
          {previousLabel}
        </Button>
        <Button {...shared} icon={chevronRight} iconPosition="right" disabled={to.next === null} onClick={() => to.next?.()}>
          {nextLabel}
        </Button>
      </Line>
    </nav>
  )
}
