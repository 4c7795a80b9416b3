import type { ListFilter, ListQuery } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useAppParts } from '../parts/app-parts.ts'
import { useListFilter } from '../parts/routed.ts'

/** The filters of a list, as WordPress has them above its lists; one of them is chosen. */
export function Filters({ filters, query }: { readonly filters: readonly ListFilter[]; readonly query: ListQuery }) {
  const { hrefOf } = useAppParts()
  const { addressOf, open } = useListFilter(query)
  return (
    <nav aria-label={screenWords.list.filters}>
      <ul className="subsubsub intellitrack-filters">
        {filters.map(({ id, label }) => (
          <li key={id}>
            <a
              href={hrefOf(addressOf(id))}
              {...(id === query.filter ? { 'aria-current': 'true', className: 'current' } : {})}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                event.preventDefault()
                open(id)
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
