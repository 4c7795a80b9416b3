import { describe, expect, it } from 'vitest'
import { rehearse } from '../server/rehearsal.ts'

const codes = (answer: { readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors.map((error) => error.extensions['code'])

describe('limits of one request', () => {
  it('an array of more than 250 is refused before anything happens', async () => {
    const shop = await rehearse()
    const ids = Array.from({ length: 251 }, (_, index) => `gid://shopify/Order/${index + 1}`)
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect(codes(await shop.graphql(query, { ids }))).toEqual(['MAX_INPUT_SIZE_EXCEEDED'])
    expect(codes(await shop.graphql(query, { ids: ids.slice(1) }))).toEqual([])
  })

  it('a page of more than 250 rows is refused, a list without a size too', async () => {
    const shop = await rehearse()
    expect(codes(await shop.graphql('{ products(first: 251) { nodes { id } } }'))).toEqual(['MAX_PAGE_SIZE_EXCEEDED'])
    expect(codes(await shop.graphql('{ products { nodes { id } } }'))).toEqual(['BAD_REQUEST'])
  })

  it('only the variants of one product may be read 2,048 at a time', async () => {
    const shop = await rehearse()
    const variants = (first: number) => `{ product(id: "gid://shopify/Product/1") { variants(first: ${first}) { nodes { id } } } }`
    expect(codes(await shop.graphql(variants(2_048)))).toEqual([])
    expect(codes(await shop.graphql(variants(2_049)))).toEqual(['MAX_PAGE_SIZE_EXCEEDED'])
    expect(codes(await shop.graphql('{ products(first: 1) { nodes { variants(first: 251) { nodes { id } } } } }'))).toEqual([
      'MAX_PAGE_SIZE_EXCEEDED',
    ])
  })
})
