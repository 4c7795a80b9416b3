import type { ListFilter, ListQuery } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useLocation, useNavigate } from '@remix-run/react'
import { Box, Tabs } from '@shopify/polaris'
import { listAddress } from './list-address.ts'

/** The filters of a list; one of them is chosen. A new filter keeps the search and begins at the first page. */
export function FilterTabs({ filters, query }: { readonly filters: readonly ListFilter[]; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const chosen = filters.findIndex(({ id }) => id === query.filter)
  return (
    <Box paddingInline="100">
      <Tabs
        tabs={filters.map(({ id, label }) => ({ id: `filter-${id || 'all'}`, content: label, panelID: 'filtered' }))}
        selected={Math.max(chosen, 0)}
        disclosureText={screenWords.list.filters}
        onSelect={(index) =>
          navigate(listAddress(pathname, { search: query.search, filter: filters[index]?.id ?? '' }), { preventScrollReset: true })
        }
      />
    </Box>
  )
}
