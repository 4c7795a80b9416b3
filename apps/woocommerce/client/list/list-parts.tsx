import { type ListProps, ListRows } from '@connect/store-app/screen-hooks'
import { Line, Stack } from '../parts/stack.tsx'
import { Filters } from './filters.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export function ListParts({ filters = [], searchLabel = null, staysPut = false, ...rows }: ListProps & { readonly staysPut?: boolean }) {
  const { list, query } = rows
  return (
    <Stack gap={3}>
      <Line isApart gap={3}>
        {filters.length > 0 && <Filters filters={filters} query={query} />}
        {searchLabel !== null && <SearchBox label={searchLabel} query={query} />}
      </Line>
      <ListRows {...rows} empty={<p className="intellitrack-empty">{list.empty}</p>} />
      <Pager next={list.next} staysPut={staysPut} />
    </Stack>
  )
}
