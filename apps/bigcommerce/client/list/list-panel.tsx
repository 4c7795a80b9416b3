import { Text } from '@bigcommerce/big-design'
import type { Listed, ListFilter, ListQuery } from '@connect/core'
import type { Blocked } from '@connect/core/client'
import { SharedReason } from '@connect/store-app/screen-hooks'
import { Fragment, type ReactNode } from 'react'
import styled from 'styled-components'
import { BarePanel } from '../parts/bare-panel.tsx'
import { Stack } from '../parts/stack.tsx'
import { Filters } from './filters.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

interface ListPanelProps {
  readonly list: Listed<unknown>
  readonly query: ListQuery
  readonly filters?: readonly ListFilter[]
  /** null: nothing can be searched for. */
  readonly searchLabel?: string | null
  /** Which buttons of its rows cannot be pressed. */
  readonly blocked?: readonly Blocked[]
  readonly children: ReactNode
}

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export const ListPanel = (props: ListPanelProps) => (
  <BarePanel>
    <ListParts {...props} />
  </BarePanel>
)

/** The same within a panel that has more to show. */
export function ListParts({ list, query, filters = [], searchLabel = null, blocked = [], children, staysPut = false }: ListPartsProps) {
  return (
    <Stack>
      {filters.length > 0 && <Filters filters={filters} query={query} />}
      {searchLabel !== null && <SearchBox label={searchLabel} query={query} />}
      <SharedReason blocked={blocked}>
        {/* Other rows are another list: none of the old ones is seen to jump to a new place. */}
        <Fragment key={JSON.stringify([query.search, query.filter, query.cursor])}>
          {list.rows.length > 0 ? children : <Empty>{list.empty}</Empty>}
        </Fragment>
      </SharedReason>
      <Pager next={list.next} staysPut={staysPut} />
    </Stack>
  )
}
interface ListPartsProps extends ListPanelProps {
  readonly staysPut?: boolean
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
