import { describe, expect, it } from 'vitest'
import { type Rehearsal, rehearse } from '../server/rehearsal.ts'

async function shopWith(products: readonly object[]): Promise<Rehearsal> {
  const shop = await rehearse()
  for (const product of products) await shop.command('createProduct', product)
  return shop
}

interface Listed {
  readonly products: {
    readonly nodes: readonly { readonly title: string }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

async function titles(shop: Rehearsal, args: string): Promise<readonly string[]> {
  const answer = await shop.graphql(`{ products(first: 50, ${args}) { nodes { title } pageInfo { hasNextPage endCursor } } }`)
  return (answer.data as unknown as Listed).products.nodes.map((node) => node.title)
}

const mug = { title: 'Mug', vendor: 'Ember', variants: [{ sku: 'MUG' }] }
const cup = { title: 'Cup', vendor: 'Tide', status: 'DRAFT', variants: [{ sku: 'cup-1' }] }
const jug = { title: 'Jug', vendor: 'Tide', variants: [{ sku: 'JUG' }] }

describe('search', () => {
  it('finds by field, with AND, OR, NOT and parentheses', async () => {
    const shop = await shopWith([mug, cup, jug])
    expect(await titles(shop, 'query: "vendor:Tide"')).toEqual(['Cup', 'Jug'])
    expect(await titles(shop, 'query: "vendor:Tide status:active"')).toEqual(['Jug'])
    expect(await titles(shop, 'query: "sku:MUG OR sku:JUG"')).toEqual(['Mug', 'Jug'])
    expect(await titles(shop, 'query: "-status:draft"')).toEqual(['Mug', 'Jug'])
    expect(await titles(shop, `query: "NOT (vendor:'Tide' AND status:draft)"`)).toEqual(['Mug', 'Jug'])
    expect(await titles(shop, 'query: "mu"')).toEqual(['Mug'])
  })

  it('compares quoted instants, so that a closed window can be asked for', async () => {
    const shop = await shopWith([mug])
    shop.pass(60_000)
    await shop.command('createProduct', cup)
    shop.pass(60_000)
    await shop.command('createProduct', jug)
    expect(await titles(shop, `query: "updated_at:>='2026-11-20T10:01:00Z' updated_at:<'2026-11-20T10:02:00Z'"`)).toEqual(['Cup'])
    expect(await titles(shop, `query: "updated_at:>'2026-11-20T11:01:00+01:00'"`)).toEqual(['Jug'])
  })

  it('an unquoted time or an unknown filter is ignored with a warning, and more comes back than was asked for', async () => {
    const shop = await shopWith([mug, cup])
    const answer = await shop.graphql('{ products(first: 5, query: "updated_at:>2027-01-01T00:00:00Z colour:red") { nodes { title } } }')
    expect((answer.data as unknown as Listed).products.nodes).toHaveLength(2)
    expect(answer.extensions).toMatchObject({
      search: [{ warnings: [{ field: 'colour', code: 'invalid_field' }] }, { warnings: [{ field: 'updated_at' }] }],
    })
  })

  it('runs behind the data when told to: what changed just now is not found yet', async () => {
    const shop = await shopWith([mug])
    shop.pass(60_000)
    await shop.command('changeBehaviour', { searchLag: 10_000 })
    await shop.command('createProduct', cup)
    await shop.command('changeProduct', { title: 'Mug', vendor: 'Other' })
    const changed = `query: "updated_at:>'2026-11-20T10:00:30Z'"`
    expect(await titles(shop, changed)).toEqual([])
    shop.pass(11_000)
    expect(await titles(shop, changed)).toEqual(['Mug', 'Cup'])
  })
})

describe('paging', () => {
  it('goes through a list by opaque cursors, forwards and reversed', async () => {
    const shop = await shopWith([mug, cup, jug])
    const seen: string[] = []
    let after: string | null = null
    do {
      const answer: { data: unknown } = await shop.graphql(
        'query($after: String) { products(first: 2, after: $after, sortKey: TITLE) { nodes { title } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const { nodes, pageInfo } = (answer.data as Listed).products
      seen.push(...nodes.map((node) => node.title))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(['Cup', 'Jug', 'Mug'])
    expect(await titles(shop, 'sortKey: TITLE, reverse: true')).toEqual(['Mug', 'Jug', 'Cup'])
  })

  it('a row that changes while somebody pages by its change is seen again at the end', async () => {
    const shop = await shopWith([mug])
    shop.pass(1_000)
    await shop.command('createProduct', cup)
    const page = (after: string | null) =>
      shop.graphql(
        'query($after: String) { products(first: 1, after: $after, sortKey: UPDATED_AT) { nodes { title } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    const first = ((await page(null)).data as unknown as Listed).products
    shop.pass(1_000)
    await shop.command('changeProduct', { title: 'Mug', vendor: 'Other' })
    const second = ((await page(first.pageInfo.endCursor)).data as unknown as Listed).products
    const third = ((await page(second.pageInfo.endCursor)).data as unknown as Listed).products
    expect([first, second, third].map((one) => one.nodes[0]?.title)).toEqual(['Mug', 'Cup', 'Mug'])
  })

  it('a cursor that is none is refused', async () => {
    const shop = await shopWith([mug])
    const answer = await shop.graphql('{ products(first: 1, after: "nonsense") { nodes { id } } }')
    expect(answer.errors[0]?.extensions['code']).toBe('INVALID_CURSOR')
  })
})
