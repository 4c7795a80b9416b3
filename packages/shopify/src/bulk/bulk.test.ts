import { describe, expect, it } from 'vitest'
import { collected, scriptedShop } from '../testing/scripted-shop.ts'
import { assemble } from './assemble.ts'
import { jsonLines } from './jsonl.ts'
import { runBulk } from './run-bulk.ts'

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}
async function* rows(...all: Record<string, unknown>[]) {
  yield* all
}
const started = {
  data: { bulkOperationRunQuery: { bulkOperation: { id: 'gid://shopify/BulkOperation/1', status: 'CREATED' }, userErrors: [] } },
}
const status = (state: string, more: object = {}) => ({ data: { bulkOperation: { id: 'b', status: state, ...more } } })

describe('a bulk result', () => {
  it('is read line by line, wherever the pieces were cut', async () => {
    const lines = await collected(jsonLines(chunks('{"id":1}\n{"na', 'me":"\u00fc"}\n', '\n{"id":3}')))
    expect(lines).toEqual([{ id: 1 }, { name: '\u00fc' }, { id: 3 }])
  })

  it('that is broken says at which line', async () => {
    await expect(collected(jsonLines(chunks('{"id":1}\n{"id":')))).rejects.toThrow('Line 2')
  })

  it('is put together with children anywhere after their parent', async () => {
    const lists = { LineItem: 'lineItems', FulfillmentOrder: 'groups', FulfillmentOrderLineItem: 'lineItems' }
    const [first, second] = await assemble(
      rows(
        { id: 'gid://shopify/Order/1' },
        { id: 'gid://shopify/FulfillmentOrder/5', __parentId: 'gid://shopify/Order/1' },
        { id: 'gid://shopify/Order/2' },
        { id: 'gid://shopify/LineItem/9', __parentId: 'gid://shopify/Order/1' },
        { id: 'gid://shopify/FulfillmentOrderLineItem/7', __parentId: 'gid://shopify/FulfillmentOrder/5' },
      ),
      lists,
    )
    expect(first).toMatchObject({
      lineItems: { nodes: [{ id: 'gid://shopify/LineItem/9' }] },
      groups: { nodes: [{ lineItems: { nodes: [{}] } }] },
    })
    expect(second).toEqual({ id: 'gid://shopify/Order/2' })
  })

  it('with a child before its parent is not believed', async () => {
    await expect(
      assemble(rows({ id: 'gid://shopify/LineItem/9', __parentId: 'gid://shopify/Order/1' }), { LineItem: 'x' }),
    ).rejects.toThrow()
  })
})

describe('a bulk query', () => {
  it('is waited for with longer and longer pauses', async () => {
    const shop = scriptedShop({
      BulkQueryRun: [started],
      BulkStatus: [status('RUNNING'), status('RUNNING'), status('COMPLETED', { url: 'u' })],
    })
    expect(await runBulk(shop.client, 'q')).toEqual({ kind: 'done', url: 'u' })
    expect(shop.sleeps).toEqual([1000, 1500, 2250])
  })

  it('without a result is empty, not failed', async () => {
    const shop = scriptedShop({ BulkQueryRun: [started], BulkStatus: [status('COMPLETED', { url: null })] })
    expect(await runBulk(shop.client, 'q')).toEqual({ kind: 'done', url: null })
  })

  it('that failed is failed, even when a part of its result exists', async () => {
    const shop = scriptedShop({ BulkQueryRun: [started], BulkStatus: [status('FAILED', { errorCode: 'TIMEOUT', partialDataUrl: 'half' })] })
    expect(await runBulk(shop.client, 'q')).toEqual({ kind: 'failed', reason: 'FAILED TIMEOUT' })
    expect(shop.downloads).toEqual([])
  })

  it('that the shop will not start is failed with its words', async () => {
    const refused = { data: { bulkOperationRunQuery: { bulkOperation: null, userErrors: [{ field: null, message: 'five are running' }] } } }
    expect(await runBulk(scriptedShop({ BulkQueryRun: [refused] }).client, 'q')).toEqual({ kind: 'failed', reason: 'five are running' })
  })
})
