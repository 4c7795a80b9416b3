import { describe, expect, test } from 'vitest'
import { id, type StoreLocationId } from '../../domain/ids.ts'
import { aVariant } from '../../pipelines/testing/records.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { LevelRecord } from '../../records/catalogue.ts'
import type { ActivityRecord, ProblemRecord } from '../../records/work.ts'
import type { ProductReport } from '../reports.ts'
import { firstPage, rawTexts, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { productsScreen } from './products.ts'

const link = (changes: Partial<NonNullable<ProductReport['link']>> = {}): NonNullable<ProductReport['link']> => ({
  variantId: id('gid://shop/Variant/1'),
  stockKey: id('gid://shop/Stock/1'),
  itemNumber: id('TENT-2P'),
  state: 'linked',
  createdByUs: true,
  sentDigest: null,
  ...changes,
})
const level = (changes: Partial<LevelRecord> = {}): LevelRecord => ({
  stockKey: id('gid://shop/Stock/1'),
  locationId: id('gid://shop/Location/1'),
  seen: 33,
  seenPhysical: null,
  seenAt: null,
  stocked: true,
  wanted: 33,
  arithmetic: { mode: 'order', onHand: 40, unpicked: 7, notAccepted: 0, pickedNotRecorded: 0, buffer: 0, result: 33 },
  confirmed: 33,
  previous: null,
  confirmedAt: null,
  asOf: null,
  warehouseLeadsSince: null,
  ...changes,
})
const at = '2026-03-01T08:00:00.000Z'
const problem = (changes: Partial<ProblemRecord>): ProblemRecord => ({
  id: 'p',
  subjectKind: 'variant',
  subjectId: 'gid://shop/Variant/1',
  label: 'TENT-2P',
  code: 'duplicate_item_key',
  message: 'TENT-2P: another variant has this number',
  details: null,
  openedAt: at,
  lastSeenAt: at,
  resolvedAt: null,
  ...changes,
})
const line = (changes: Partial<ActivityRecord>): ActivityRecord => {
  const about = { subjectKind: 'variant', subjectId: 'gid://shop/Variant/1', label: 'TENT-2P' } as const
  return { id: 'a', at, runId: null, ...about, result: 'rejected', code: 'invalid_uom', message: 'TENT-2P: no such unit', ...changes }
}
const report = (changes: Partial<ProductReport> = {}, variant: Partial<ProductReport['variant']> = {}): ProductReport => ({
  variant: {
    ...aVariant('TENT-2P'),
    variantId: id('gid://shop/Variant/1'),
    productTitle: 'Tent',
    variantTitle: 'Blue',
    goneAt: null,
    ...variant,
  },
  link: null,
  levels: [],
  problems: [],
  latest: null,
  ...changes,
})

const screen = (rows: readonly ProductReport[], facts: ScreenFacts = {}) =>
  productsScreen(screenAdmin({ ...facts, reports: { products: { rows, next: null } } }), firstPage)
async function row(one: ProductReport, facts: ScreenFacts = {}) {
  const view = await screen([one], facts)
  expect(rawTexts(view)).toEqual([])
  return view.products.rows[0]
}

describe('a product', () => {
  test('that is linked names its item, and shows stock of both sides with the sum behind it', async () => {
    expect(await row(report({ link: link(), levels: [level()] }))).toMatchObject({
      title: 'Tent, Blue',
      sku: 'TENT-2P',
      state: 'Linked to item TENT-2P',
      tone: 'success',
      text: 'Stock is equal.',
      item: 'TENT-2P',
      stock: [{ location: 'Shop Admin', store: '33', warehouse: '33', sum: '40 on hand - 7 unpicked on open orders = 33', isEqual: true }],
      actions: [],
    })
  })

  test('whose stock differs says at how many locations, and what happens next', async () => {
    const shown = await row(report({ link: link(), levels: [level({ seen: 35, confirmed: 35 })] }))
    expect(shown).toMatchObject({ tone: 'attention', stock: [{ store: '35', warehouse: '33', isEqual: false }] })
    expect(shown?.text).toBe('Stock differs at 1 location. It is set right by the next End of Day, or at once by Export Inventory.')
  })

  test('with a figure that stands as a problem is not equal, although nothing else is wanted', async () => {
    const stands = problem({
      subjectKind: 'level',
      subjectId: 'gid://shop/Stock/1@gid://shop/Location/1',
      code: 'not_received',
      message: 'Never had it',
    })
    expect(await row(report({ link: link(), levels: [level({ wanted: null, seen: 4 })], problems: [stands] }))).toMatchObject({
      tone: 'attention',
      text: 'Never had it.',
      stock: [{ store: '4', warehouse: 'Not known yet', isEqual: false }],
      actions: [{ id: 'retry', blocked: null }],
    })
  })

  test.each([
    ['has a problem', { problems: [problem({})] }, {}, 'critical', 'TENT-2P: another variant has this number.', 1],
    ['is a gift card', {}, { kind: 'gift_card' }, 'neutral', 'Gift card. Gift cards are not kept in the warehouse. Nothing to do.', 0],
    ['is archived', {}, { state: 'archived' }, 'neutral', 'Archived. Bring it back in the store to import it.', 0],
    ['is deleted', {}, { goneAt: at }, 'neutral', 'Deleted in the store.', 0],
    ['was refused last', { latest: line({}) }, {}, 'attention', 'TENT-2P: no such unit.', 1],
    ['is new', {}, {}, 'attention', 'It comes in with the next import of products.', 1],
  ] as const)('that is not imported because it %s says so', async (_, changes, variant, tone, text, actions) => {
    const shown = await row(report(changes, variant))
    expect(shown).toMatchObject({ state: 'Not imported', tone, text, item: null })
    expect(shown?.actions).toHaveLength(actions)
  })

  test.each([
    ['number_changed', 'Linked to item TENT-2P, but its number has changed', 'attention'],
    ['orphaned', 'Item TENT-2P is no longer kept in step', 'neutral'],
  ] as const)('whose link is %s says so in words', async (state, words, tone) => {
    expect(await row(report({ link: link({ state }) }))).toMatchObject({ state: words, tone })
  })
})

describe('locations', () => {
  const both = report({ link: link(), levels: [level(), level({ locationId: id('gid://shop/Location/2') })] })
  const place = (location: string, name: string) => ({
    id: id<StoreLocationId>(location),
    name,
    primary: true,
    managedBy: 'merchant' as const,
  })

  test('have the store’s own names where there are several', async () => {
    const locations = async () => [place('gid://shop/Location/1', 'Main Street'), place('gid://shop/Location/2', 'Harbour')]
    expect((await row(both, { locations }))?.stock.map((one) => one.location)).toEqual(['Main Street', 'Harbour'])
  })

  test('are numbered while the store is away; one is not asked for', async () => {
    const locations = () => Promise.reject(new Unavailable('store', 'unreachable', 'gone'))
    expect((await row(both, { locations }))?.stock.map((one) => one.location)).toEqual(['Location 1', 'Location 2'])
    const never = () => Promise.reject(new Error('was asked'))
    expect((await row(report({ link: link(), levels: [level()] }), { locations: never }))?.stock).toHaveLength(1)
  })
})

describe('the list of products', () => {
  test('reads one statement beside the connection', async () => {
    const admin = screenAdmin()
    const { products, filters } = await productsScreen(admin, firstPage)
    expect([admin.asked, filters[0]?.id]).toEqual([['products'], ''])
    expect(products.empty).toBe('No products have come from the store yet. They come with the first dataset.')
  })

  test('shows whoever may not look why, and asks for nothing', async () => {
    const admin = screenAdmin({ actor: { grants: { integrate: 'edit', activate: null, manualSync: null } } })
    const { products, notices } = await productsScreen(admin, firstPage)
    expect([admin.asked, products.rows, notices.length]).toEqual([[], [], 1])
    expect(products.empty).toBe('This needs the feature IntelliTrack for Shops. Ask who manages roles in IntelliTrack.')
  })
})
