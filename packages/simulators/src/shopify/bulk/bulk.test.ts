import { describe, expect, it } from 'vitest'
import { seedLocations, WAREHOUSE } from '../seed/locations.ts'
import { stockProduct } from '../seed/stock-product.ts'
import { REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'

const CATALOGUE = `{ productVariants { edges { node { id sku product { title }
  inventoryItem { id inventoryLevels { edges { node { id quantities(names: ["on_hand"]) { name quantity } } } } } } } } }`
const RUN =
  'mutation($query: String!) { bulkOperationRunQuery(query: $query, groupObjects: false) { bulkOperation { id status } userErrors { code field message } } }'
const STATUS =
  'query($id: ID!) { bulkOperation(id: $id) { id status errorCode type objectCount rootObjectCount fileSize url partialDataUrl completedAt } }'

interface Operation {
  readonly id: string
  readonly status: string
  readonly errorCode: string | null
  readonly objectCount: string
  readonly rootObjectCount: string
  readonly url: string | null
  readonly partialDataUrl: string | null
}
interface Started {
  readonly bulkOperation: Operation | null
  readonly userErrors: readonly { readonly code: string; readonly message: string }[]
}

async function shopWith(count: number): Promise<Rehearsal> {
  const shop = await rehearse({ webhooks: [{ topics: ['bulk_operations/finish'], uri: '/webhooks' }] })
  await shop.platform.shop(REHEARSAL_SHOP).command((context) => seedLocations(context))
  for (let index = 0; index < count; index++)
    await shop.command('createProduct', {
      title: `Mug ${index}`,
      variants: [{ sku: `MUG-${index}`, stock: [{ location: 'Tacoma Warehouse', units: index }] }],
    })
  return shop
}

async function run(shop: Rehearsal, query = CATALOGUE): Promise<Started> {
  return ((await shop.graphql(RUN, { query })).data as unknown as { bulkOperationRunQuery: Started }).bulkOperationRunQuery
}

async function status(shop: Rehearsal, id: string): Promise<Operation> {
  return ((await shop.graphql(STATUS, { id })).data as unknown as { bulkOperation: Operation }).bulkOperation
}

async function finished(shop: Rehearsal, started: Started): Promise<Operation> {
  shop.pass(2_000)
  return status(shop, started.bulkOperation!.id)
}

async function linesAt(shop: Rehearsal, url: string | null): Promise<Record<string, unknown>[]> {
  const { text } = await shop.request('GET', new URL(url ?? '').pathname)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('a bulk query', () => {
  it('runs by itself and leaves a file of lines, where nested rows follow with __parentId', async () => {
    const shop = await shopWith(3)
    const started = await run(shop)
    expect((await status(shop, started.bulkOperation!.id)).status).toBe('RUNNING')
    const done = await finished(shop, started)
    expect(done).toMatchObject({ status: 'COMPLETED', objectCount: '6', rootObjectCount: '3', errorCode: null })
    const lines = await linesAt(shop, done.url)
    expect(lines.slice(0, 2)).toEqual([
      {
        id: expect.stringContaining('ProductVariant'),
        sku: 'MUG-0',
        product: { title: 'Mug 0' },
        inventoryItem: { id: expect.any(String) },
      },
      { id: expect.stringContaining('InventoryLevel'), quantities: [{ name: 'on_hand', quantity: 0 }], __parentId: lines[0]?.['id'] },
    ])
  })

  it('tells the app when it is finished, in lower case', async () => {
    const shop = await shopWith(1)
    const started = await run(shop)
    await finished(shop, started)
    await shop.platform.deliverDueWebhooks()
    expect(JSON.parse(String(shop.received[0]?.body))).toMatchObject({
      admin_graphql_api_id: started.bulkOperation?.id,
      status: 'completed',
      type: 'query',
      error_code: null,
    })
  })

  it('has no url when there was nothing, and the file is gone after seven days', async () => {
    const empty = await shopWith(0)
    expect(await finished(empty, await run(empty))).toMatchObject({ status: 'COMPLETED', url: null, objectCount: '0' })
    const shop = await shopWith(1)
    const { url } = await finished(shop, await run(shop))
    shop.pass(7 * 24 * 3_600_000)
    expect((await shop.request('GET', new URL(url ?? '').pathname)).status).toBe(404)
  })

  it.each([
    [
      'more than five connections',
      '{ orders { edges { node { id a: lineItems { edges { node { id } } } b: lineItems { edges { node { id } } } c: lineItems { edges { node { id } } } d: lineItems { edges { node { id } } } e: lineItems { edges { node { id } } } } } } }',
      /more than 5 connections/,
    ],
    [
      'more than two levels of nesting',
      '{ products { edges { node { variants { edges { node { inventoryItem { inventoryLevels { edges { node { location { inventoryLevels { edges { node { id } } } } } } } } } } } } } } }',
      /deeper than 2/,
    ],
    ['node at the top', '{ node(id: "gid://shopify/Order/1") { id } }', /top level/],
    ['no list', '{ shop { id } }', /at least one connection/],
    ['an unknown field', '{ orders { edges { node { colour } } } }', /colour/],
  ])('is refused with %s', async (_, query, message) => {
    const shop = await shopWith(0)
    expect(await run(shop, query)).toMatchObject({
      bulkOperation: null,
      userErrors: [{ code: 'INVALID', message: expect.stringMatching(message) }],
    })
  })

  it('five run at the same time, the sixth is refused', async () => {
    const shop = await shopWith(1)
    const started = []
    for (let index = 0; index < 6; index++) started.push(await run(shop))
    expect(started.map((one) => one.userErrors[0]?.code)).toEqual([undefined, undefined, undefined, undefined, undefined, 'LIMIT_REACHED'])
    shop.pass(2_000)
    expect((await run(shop)).userErrors).toEqual([])
  })

  it('can be cancelled while it runs', async () => {
    const shop = await shopWith(1)
    const started = await run(shop)
    await shop.graphql('mutation($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }', {
      id: started.bulkOperation?.id,
    })
    expect(await finished(shop, started)).toMatchObject({ status: 'CANCELED', url: null })
  })

  it('that fails leaves what it had as partial data', async () => {
    const shop = await shopWith(4)
    await shop.platform.faults.set({ kind: 'bulk-fails', on: 'bulk', times: 1, partial: true })
    const failed = await finished(shop, await run(shop))
    expect(failed).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null })
    expect(await linesAt(shop, failed.partialDataUrl)).toHaveLength(4)
  })

  it('of 10,000 variants with their levels is one file', async () => {
    const shop = await shopWith(0)
    await shop.platform.shop(REHEARSAL_SHOP).command((context) => {
      for (let index = 0; index < 10_000; index++)
        stockProduct(context, {
          title: `Mug ${index}`,
          variants: [{ sku: `MUG-${index}`, price: '1.00', cost: '0.50', stock: { [WAREHOUSE]: 5 } }],
        })
    })
    const done = await finished(shop, await run(shop))
    expect(done).toMatchObject({ status: 'COMPLETED', rootObjectCount: '10000', objectCount: '20000' })
  })
})

describe('a bulk mutation', () => {
  const SET =
    'mutation Set($input: InventorySetQuantitiesInput!, $key: String!) { inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { code field } } }'
  const START =
    'mutation($mutation: String!, $path: String!) { bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path) { bulkOperation { id } userErrors { code message } } }'

  async function upload(shop: Rehearsal, text: string): Promise<string> {
    const answer = await shop.graphql(
      'mutation($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) { stagedTargets { url parameters { name value } } userErrors { message } } }',
      {
        input: [{ resource: 'BULK_MUTATION_VARIABLES', filename: 'vars.jsonl', mimeType: 'text/jsonl', httpMethod: 'POST' }],
      },
    )
    const { stagedTargets } = (
      answer.data as unknown as { stagedUploadsCreate: { stagedTargets: { url: string; parameters: { name: string; value: string }[] }[] } }
    ).stagedUploadsCreate
    const target = stagedTargets[0]!
    const form = new FormData()
    for (const { name, value } of target.parameters) form.append(name, value)
    form.append('file', new Blob([text], { type: 'text/jsonl' }), 'vars.jsonl')
    const encoded = new Response(form)
    const body = await encoded.text()
    const stored = await shop.request('POST', new URL(target.url).pathname, body, { 'content-type': encoded.headers.get('content-type')! })
    expect(stored.status).toBe(201)
    return target.parameters.find((parameter) => parameter.name === 'key')!.value
  }

  it('runs once for each line of the uploaded file; a line that is refused does not stop the others', async () => {
    const shop = await shopWith(2)
    const items = (
      (await shop.graphql('{ inventoryItems(first: 5) { nodes { id } } }')).data as unknown as {
        inventoryItems: { nodes: { id: string }[] }
      }
    ).inventoryItems.nodes
    const line = (id: string, key: string) =>
      JSON.stringify({
        key,
        input: {
          name: 'on_hand',
          reason: 'correction',
          quantities: [{ inventoryItemId: id, locationId: WAREHOUSE, quantity: 70, changeFromQuantity: null }],
        },
      })
    const path = await upload(
      shop,
      `${line(items[0]!.id, 'a')}\n${line('gid://shopify/InventoryItem/9', 'b')}\n${line(items[1]!.id, 'c')}\n`,
    )
    const answer = await shop.graphql(START, { mutation: SET, path })
    const started = (answer.data as unknown as { bulkOperationRunMutation: Started }).bulkOperationRunMutation
    const done = await finished(shop, started)
    expect(done).toMatchObject({ status: 'COMPLETED', objectCount: '3' })
    expect(await linesAt(shop, done.url)).toMatchObject([
      { data: { inventorySetQuantities: { userErrors: [] } }, __lineNumber: 0 },
      { data: { inventorySetQuantities: { userErrors: [{ code: 'INVALID_INVENTORY_ITEM' }] } }, __lineNumber: 1 },
      { data: { inventorySetQuantities: { userErrors: [] } }, __lineNumber: 2 },
    ])
  })

  it('is refused without its file, and an upload without its policy is refused too', async () => {
    const shop = await shopWith(0)
    const answer = await shop.graphql(START, { mutation: SET, path: 'tmp/none' })
    expect(answer.data).toMatchObject({ bulkOperationRunMutation: { bulkOperation: null, userErrors: [{ code: 'NO_SUCH_FILE' }] } })
    expect((await shop.request('PUT', `/${REHEARSAL_SHOP}/uploads/tmp/none?policy=guess`, '{}')).status).toBe(403)
  })
})
