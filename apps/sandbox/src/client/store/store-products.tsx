import { Button, Group, ScrollArea, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { StoreProductView } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Explain } from '../sync/explain.tsx'
import { ChangeStock } from './change-stock.tsx'

/** Products with the stock the store shows, beside what the warehouse has. */
export function StoreProducts() {
  const [search, setSearch] = useState('')
  const [changing, setChanging] = useState<StoreProductView | null>(null)
  const [explaining, setExplaining] = useState<string | null>(null)
  const query = useView<{ readonly products: readonly StoreProductView[] }>('store/products')
  const found = (query.data?.products ?? []).filter((product) =>
    `${product.title} ${product.sku}`.toLowerCase().includes(search.toLowerCase()),
  )
  return (
    <>
      <SearchBox label="Search products" placeholder="Product or SKU" onSearch={setSearch} />
      {emptiness(query, found.length, 'No products here.') ?? (
        <ScrollArea h={420} viewportProps={{ tabIndex: 0 }} scrollbars="y">
          <Table stickyHeader layout="fixed" aria-label="Products of the store">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Product</Table.Th>
                <Table.Th ta="right" w="27%">
                  On hand / free to sell
                </Table.Th>
                <Table.Th ta="right" w="20%" visibleFrom="sm">
                  Warehouse
                </Table.Th>
                <Table.Th w={88} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice(0, 100).map((product) => (
                <Table.Tr key={product.variantId}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    <Text size="sm">{product.title}</Text>
                    <Text size="xs" c="dimmed">
                      {product.sku ?? 'no SKU'}
                      {product.item === null ? ', no item' : product.item === product.sku ? '' : `, item ${product.item}`}
                    </Text>
                    <Text size="xs" hiddenFrom="sm">
                      {product.warehouseOnHand === null ? 'not in the warehouse' : `${product.warehouseOnHand} in the warehouse`}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">
                    {product.tracked ? (
                      product.locations.map((level) => (
                        <Text key={level.id} size="xs">
                          {product.locations.length > 1 ? `${level.name}: ` : ''}
                          {level.onHand} / {level.available}
                        </Text>
                      ))
                    ) : (
                      <Text size="xs" c="dimmed">
                        not tracked
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right" visibleFrom="sm">
                    {product.warehouseOnHand ?? '-'}
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="flex-end">
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        disabled={!product.tracked}
                        aria-label={`Change stock of ${product.title}`}
                        onClick={() => setChanging(product)}
                      >
                        Change
                      </Button>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        disabled={!product.sku}
                        aria-label={`Explain ${product.sku ?? product.title}`}
                        onClick={() => setExplaining(product.sku)}
                      >
                        Explain
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {found.length > 100 && (
            <Text size="xs" c="dimmed" p="xs">
              The first 100 of {found.length}; search to see others.
            </Text>
          )}
        </ScrollArea>
      )}
      {changing && <ChangeStock product={changing} onClose={() => setChanging(null)} />}
      {explaining && (
        <Explain path={`explain/sku/${encodeURIComponent(explaining)}`} title={`SKU ${explaining}`} onClose={() => setExplaining(null)} />
      )}
    </>
  )
}
