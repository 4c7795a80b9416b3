import type { PreviewView, WriteLine } from '@connect/core'
import { Box, Text } from '@shopify/polaris'
import { FilterTabs } from '../list/filter-tabs.tsx'
import { Rows } from '../list/rows.tsx'
import { SearchBox } from '../list/search-box.tsx'
import { Table } from '../list/table.tsx'
import { useIsTurning } from '../list/use-is-turning.ts'
import { ByWidth } from '../parts/by-width.tsx'
import { WriteItem, writeColumns } from './write-columns.tsx'
import { WritesPager } from './writes-pager.tsx'

/** Every write of a dry run, a page at a time. */
export function WritesList({ preview }: { readonly preview: PreviewView }) {
  const { rows, next, empty } = preview.writes
  const isTurning = useIsTurning()
  const keyOf = (write: WriteLine): string => write.id
  return (
    <>
      <FilterTabs filters={preview.filters.map(({ id, label, count }) => ({ id, label: `${label} (${count})` }))} query={preview.query} />
      <Box padding="300" borderBlockStartWidth="025" borderColor="border">
        <SearchBox label={preview.searchLabel} query={preview.query} />
      </Box>
      <Box borderBlockStartWidth="025" borderColor="border">
        {rows.length === 0 ? (
          <Box padding="1000">
            <Text as="p" alignment="center" tone="subdued">
              {empty}
            </Text>
          </Box>
        ) : (
          <ByWidth
            wide={<Table rows={rows} keyOf={keyOf} columns={writeColumns} isLoading={isTurning} />}
            narrow={
              <Rows rows={rows} keyOf={keyOf}>
                {(write) => <WriteItem write={write} />}
              </Rows>
            }
          />
        )}
      </Box>
      <WritesPager next={next} />
    </>
  )
}
