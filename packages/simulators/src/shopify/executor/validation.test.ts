import { describe, expect, it } from 'vitest'
import { rehearse } from '../server/rehearsal.ts'

describe('documents and versions', () => {
  it('a field the official schema does not have is refused by name', async () => {
    const shop = await rehearse()
    const answer = await shop.graphql('{ shop { id colour } }')
    expect([answer.status, answer.data]).toEqual([200, null])
    expect(answer.errors).toMatchObject([
      {
        message: "Field 'colour' doesn't exist on type 'Shop'",
        extensions: { code: 'undefinedField', typeName: 'Shop', fieldName: 'colour' },
      },
    ])
  })

  it('an argument and a variable that do not fit are refused by name', async () => {
    const shop = await rehearse()
    const argument = await shop.graphql('{ products(first: 1, colour: "red") { nodes { id } } }')
    expect(argument.errors[0]?.extensions).toMatchObject({ code: 'argumentNotAccepted', argumentName: 'colour' })
    const variable = await shop.graphql('query($first: Int!) { products(first: $first) { nodes { id } } }', { first: 'many' })
    expect(variable.errors[0]?.extensions['code']).toBe('INVALID_VARIABLE')
  })

  it('a field it does not keep is named, never made up', async () => {
    const shop = await rehearse()
    const answer = await shop.graphql('{ shop { id analyticsToken } }')
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_SIMULATED')
  })

  it('a field that came with 2026-10 is unknown to the version before', async () => {
    const shop = await rehearse()
    const cancel = 'mutation { orderCancel(orderId: "gid://shopify/Order/1", reason: OTHER, restock: true) { jobResult { __typename } } }'
    expect((await shop.graphql(cancel, {}, {}, '2026-07')).errors[0]?.extensions).toMatchObject({
      code: 'undefinedField',
      fieldName: 'jobResult',
    })
    expect((await shop.graphql(cancel)).errors.map((error) => error.extensions['code'])).not.toContain('undefinedField')
  })

  it('the reply names the version that answered; an old one falls forward to the oldest served', async () => {
    const shop = await rehearse()
    const version = async (asked: string) => (await shop.graphql('{ shop { id } }', {}, {}, asked)).headers['x-shopify-api-version']
    expect([await version('2026-10'), await version('2026-07'), await version('2024-01')]).toEqual(['2026-10', '2026-07', '2026-01'])
    expect((await shop.graphql('{ shop { id } }', {}, {}, '2031-01')).status).toBe(404)
  })
})
