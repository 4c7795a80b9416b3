import { type ListProps, ListRows } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import { FilterTabs } from './filter-tabs.tsx'
import { Pager } from './pager.tsx'
import { SearchBox } from './search-box.tsx'

/** One list: filters, search, its rows or the sentence that says why there are none, and paging. */
export function ListCard({ filters = [], searchLabel = null, ...rows }: ListProps) {
  const { list, query } = rows
  return (
    <BlockStack gap="400">
      <Card padding="0">
        {filters.length > 0 && <FilterTabs filters={filters} query={query} />}
        {searchLabel !== null && (
          <Box padding="300" borderBlockStartWidth={filters.length > 0 ? '025' : '0'} borderColor="border">
            <SearchBox label={searchLabel} query={query} />
          </Box>
        )}
        <Box borderBlockStartWidth="025" borderColor="border">
          <ListRows {...rows} empty={<Empty text={list.empty} />} />
        </Box>
      </Card>
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
