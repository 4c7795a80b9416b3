import type { Listed, ListFilter, ListQuery } from '@connect/core'
import type { Blocked } from '@connect/core/client'
import { SharedReason } from '@connect/store-app/screen-hooks'
import { Fragment, type ReactNode } from 'react'
import { Line, Stack } from '../parts/stack.tsx'
import { Filters } from './filters.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

interface ListPartsProps {
  readonly list: Listed<unknown>
  readonly query: ListQuery
  readonly filters?: readonly ListFilter[]
  /** null: nothing can be searched for. */
  readonly searchLabel?: string | null
  /** Which buttons of its rows cannot be pressed. */
  readonly blocked?: readonly Blocked[]
  readonly staysPut?: boolean
  readonly children: ReactNode
}

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export function ListParts({ list, query, filters = [], searchLabel = null, blocked = [], staysPut = false, children }: ListPartsProps) {
  return (
    <Stack gap={3}>
      <Line isApart gap={3}>
        {filters.length > 0 && <Filters filters={filters} query={query} />}
        {searchLabel !== null && <SearchBox label={searchLabel} query={query} />}
      </Line>
      <SharedReason blocked={blocked}>
        {/* Other rows are another list: none of the old ones is seen to jump to a new place. */}
        <Fragment key={JSON.stringify([query.search, query.filter, query.cursor])}>
          {list.rows.length > 0 ? children : <p className="intellitrack-empty">{list.empty}</p>}
        </Fragment>
      </SharedReason>
      <Pager next={list.next} staysPut={staysPut} />
    </Stack>
  )
}
