import type { ListFilter, ListQuery } from '@connect/core'
import { listAddress } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { Link, useLocation } from '@remix-run/react'
import { useHeading } from './use-heading.ts'

/**
 * The filters of a list; one of them is chosen. A new filter keeps the search and begins at the first page. They look like Polaris' tabs,
 * which a server cannot draw: those come in only with the script, and push everything below them down.
 */
export function FilterTabs({ filters, query }: { readonly filters: readonly ListFilter[]; readonly query: ListQuery }) {
  const { pathname } = useLocation()
  const search = useHeading()()?.search ?? query.search
  return (
    <nav aria-label={screenWords.list.filters} className="connect-filters">
      {filters.map(({ id, label }) => (
        <Link
          key={id}
          to={listAddress(pathname, { search, filter: id })}
          preventScrollReset
          {...(id === query.filter ? { 'aria-current': 'true' } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
