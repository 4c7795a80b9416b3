import { Text } from '@bigcommerce/big-design'
import { type ListProps, ListRows } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { BarePanel } from '../parts/bare-panel.tsx'
import { Stack } from '../parts/stack.tsx'
import { Filters } from './filters.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export const ListPanel = (props: ListProps) => (
  <BarePanel>
    <ListParts {...props} />
  </BarePanel>
)

/** The same within a panel that has more to show. */
export function ListParts({ filters = [], searchLabel = null, staysPut = false, ...rows }: ListProps & { readonly staysPut?: boolean }) {
  const { list, query } = rows
  return (
    <Stack>
      {filters.length > 0 && <Filters filters={filters} query={query} />}
      {searchLabel !== null && <SearchBox label={searchLabel} query={query} />}
      <ListRows {...rows} empty={<Empty>{list.empty}</Empty>} />
      <Pager next={list.next} staysPut={staysPut} />
    </Stack>
  )
}

const Empty = ({ children }: { readonly children: string }) => (
  <Centred>
    <Text color="secondary60">{children}</Text>
  </Centred>
)

const Centred = styled.div`
  padding: ${({ theme }) => theme.spacing.xLarge};
  text-align: center;
`
