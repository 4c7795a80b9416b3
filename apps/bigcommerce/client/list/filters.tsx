import { PillTabs } from '@bigcommerce/big-design'
import type { ListFilter, ListQuery } from '@connect/core'
import { listAddress } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useHeading } from './use-heading.ts'

/** The filters of a list; one of them is chosen. A new filter keeps the search and begins at the first page. */
export function Filters({ filters, query }: { readonly filters: readonly ListFilter[]; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const heading = useHeading()
  const group = useRef<HTMLElement>(null)
  const chosen = filters.findIndex(({ id }) => id === query.filter)
  // BigDesign shows by colour alone which of them is chosen.
  useEffect(() => {
    for (const [index, pill] of [...(group.current?.querySelectorAll('[role="listitem"] > button') ?? [])].entries())
      if (index < filters.length) pill.setAttribute('aria-pressed', String(index === chosen))
  }, [filters, chosen])
  const open = (pill: string): void => {
    const filter = pill.slice(prefix.length)
    void navigate(listAddress(pathname, { search: heading()?.search ?? query.search, filter }), { preventScrollReset: true })
  }
  return (
    <nav ref={group} aria-label={screenWords.list.filters}>
      <PillTabs
        items={filters.map(({ id, label }) => ({ id: `${prefix}${id}`, title: label }))}
        activePills={[`${prefix}${query.filter}`]}
        onPillClick={open}
      />
    </nav>
  )
}

/** The first filter has no id of its own. */
const prefix = 'filter-'
