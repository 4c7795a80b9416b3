import type { Listed, ListFilter, ListQuery } from '@connect/core'
import type { Blocked } from '@connect/core/client'
import { SharedReason } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import { Fragment, type ReactNode } from 'react'
import { FilterTabs } from './filter-tabs.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

interface ListCardProps {
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
export function ListCard({ list, query, filters = [], searchLabel = null, blocked = [], children }: ListCardProps) {
  return (
    <BlockStack gap="400">
      <SharedReason blocked={blocked}>
        <Card padding="0">
          {filters.length > 0 && <FilterTabs filters={filters} query={query} />}
          {searchLabel !== null && (
            <Box padding="300" borderBlockStartWidth={filters.length > 0 ? '025' : '0'} borderColor="border">
              <SearchBox label={searchLabel} query={query} />
            </Box>
          )}
          <Box borderBlockStartWidth="025" borderColor="border">
            {/* Other rows are another list: none of the old ones is seen to jump to a new place. */}
            <Fragment key={JSON.stringify([query.search, query.filter, query.cursor])}>
              {list.rows.length > 0 ? children : <Empty text={list.empty} />}
            </Fragment>
          </Box>
        </Card>
      </SharedReason>
      <Pager next={list.next} />
    </BlockStack>
  )
}

const Empty = ({ text }: { readonly text: string }) => (
  <Box padding="1000">
    <Text as="p" alignment="center" tone="subdued">
      {text}
    </Text>
  </Box>
)
