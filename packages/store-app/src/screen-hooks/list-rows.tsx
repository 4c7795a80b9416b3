import type { Listed, ListFilter, ListQuery } from '@connect/core'
import type { Blocked } from '@connect/core/client'
import { Fragment, type ReactNode } from 'react'
import { SharedReason } from './shared-reason.ts'

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export interface ListProps {
  readonly list: Listed<unknown>
  readonly query: ListQuery
  readonly filters?: readonly ListFilter[]
  /** null: nothing can be searched for. */
  readonly searchLabel?: string | null
  /** Which buttons of its rows cannot be pressed. */
  readonly blocked?: readonly Blocked[]
  readonly children: ReactNode
}

interface ListRowsProps extends Pick<ListProps, 'list' | 'query' | 'blocked' | 'children'> {
  /** Stands where there are no rows. */
  readonly empty: ReactNode
}

/** The rows of a list. Other rows are another list: none of the old ones is seen to jump to a new place. */
export const ListRows = ({ list, query, blocked = [], empty, children }: ListRowsProps) => (
  <SharedReason blocked={blocked}>
    <Fragment key={JSON.stringify([query.search, query.filter, query.cursor])}>{list.rows.length > 0 ? children : empty}</Fragment>
  </SharedReason>
)
