import { BlockStack, Box, Card, DataTable, useBreakpoints } from '@shopify/polaris'
import { Fragment, type ReactNode } from 'react'

interface ListRow {
  readonly id: string
  readonly cells: readonly ReactNode[]
  /** The same on a narrow screen, one thing below the other. */
  readonly stacked: ReactNode
}

/** A list of the store: a table where there is room for one. */
export function ListTable({ headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly ListRow[] }) {
  const { smDown } = useBreakpoints()
  if (smDown)
    return (
      <Card padding="0">
        {rows.map(({ id, stacked }) => (
          <Box key={id} padding="400" borderBlockEndWidth="025" borderColor="border-secondary">
            <BlockStack gap="050" inlineAlign="start">
              {stacked}
            </BlockStack>
          </Box>
        ))}
      </Card>
    )
  return (
    <Card padding="0">
      <DataTable
        columnContentTypes={headings.map(() => 'text')}
        headings={[...headings]}
        rows={rows.map(({ id, cells }) => cells.map((cell, at) => <Fragment key={`${id}-${headings[at]}`}>{cell}</Fragment>))}
      />
    </Card>
  )
}
