import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { availableToSell } from '../../planning/available-to-sell.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { noMarks } from '../../records/connection.ts'
import type { ProductReport } from '../reports.ts'
import { SetupDesk } from '../testing/setup-desk.ts'
import type { Field } from '../views/configuration.ts'
import { basicConfigurationScreen, type ChosenPlaces } from './basic-configuration.ts'

let desk: SetupDesk
beforeEach(() => {
  desk = new SetupDesk()
})
const screen = (chosen: ChosenPlaces = {}) => basicConfigurationScreen(desk.admin(), chosen)
const fields = async (chosen?: ChosenPlaces): Promise<readonly Field[]> => (await screen(chosen)).groups.flatMap((group) => group.fields)
async function field(name: string, chosen?: ChosenPlaces): Promise<Field> {
  const found = (await fields(chosen)).find((one) => one.name === name)
  if (!found) throw new Error(`There is no field ${name}`)
  return found
}
const labels = (one: Field) => (one.kind === 'choice' ? one.choices.map((choice) => choice.label) : [])

describe('Basic Configuration', () => {
  test('has the original’s fields by their names, in their order', async () => {
    const names = (await fields()).map((one) => one.label)
    const original = [
      'Default Division',
      'Default UOM',
      'Default Site',
      'Default Location',
      'Create Item Using',
      'Sync Interval',
      'Sync Time Range',
      'Last Auto Sync Completed On',
      'End of Day Processing Time',
      'Stock decreased when order placed',
    ]
    expect(names.filter((name) => original.includes(name))).toEqual(original)
    expect(await screen()).toMatchObject({
      title: 'Basic Configuration',
      saveLabel: 'Save Configuration',
      refreshLabel: 'Refresh',
      notices: [],
    })
  })

  test('offers the divisions of the Store Key only, and what belongs to the one chosen', async () => {
    expect(labels(await field('divisionId'))).toEqual(['United States', 'Canada'])
    expect(labels(await field('unitOfMeasure'))).toEqual(['Each'])
    expect(labels(await field('siteId'))).toEqual(['Harbor', 'Downtown'])
    expect(labels(await field('locationId'))).toEqual(['Bin bin-1'])
    expect(await field('locationId')).toMatchObject({ value: 'bin-1', error: null, locked: null, dependsOn: ['siteId'] })
  })

  test('empties what came after another division that is chosen, and offers what that one has', async () => {
    const chosen = { divisionId: 'division-2' }
    for (const name of ['unitOfMeasure', 'siteId', 'locationId']) expect(await field(name, chosen)).toMatchObject({ value: null })
    expect(await field('divisionId', chosen)).toMatchObject({ value: 'division-2' })
    expect(labels(await field('siteId', chosen))).toEqual(['Toronto'])
    expect(labels(await field('locationId', { ...chosen, siteId: 'site-3' }))).toEqual(['Bin bin-3'])
  })

  test('of a new site offers its locations', async () => {
    expect(await field('locationId', { siteId: 'site-2' })).toMatchObject({ value: null })
    expect(labels(await field('locationId', { siteId: 'site-2' }))).toEqual(['Bin bin-2'])
    expect(labels(await field('locationId', { siteId: 'site-of-nobody' }))).toEqual([])
    expect(labels(await field('siteId', { divisionId: 'division-3' }))).toEqual([])
  })

  test('says which choice is no longer there', async () => {
    desk.bins = []
    const gone = await field('locationId')
    expect(gone.error).toContain('offers this no longer')
    expect(labels(gone)).toEqual(['bin-1 (no longer there)'])
  })

  test('fixes Create Item Using once items are named by it', async () => {
    expect((await field('createItemUsing')).locked).toBeNull()
    desk.change({ marks: { ...noMarks, productsImportedAt: '2026-03-01T00:00:00.000Z' } })
    expect((await field('createItemUsing')).locked).toContain('named by SKU')
  })

  test('asks for the unit cost field only where the store has no cost of its own', async () => {
    expect((await fields()).map(({ name }) => name)).not.toContain('unitCostField')
    desk.capabilities = { ...desk.capabilities, unitCost: 'named_field' }
    expect(await field('unitCostField')).toMatchObject({ kind: 'text', value: '', label: 'Unit cost field' })
    desk.change({ settings: { ...desk.connection.settings, unitCostField: '_wc_cog_cost' } })
    expect(await field('unitCostField')).toMatchObject({ value: '_wc_cog_cost' })
  })

  test('shows marks and dates on the connection’s own clock', async () => {
    desk.change({ marks: { ...noMarks, lastAutoSyncCompletedOn: '2026-03-02T09:30:00.000Z' } })
    expect(await field('lastAutoSyncCompletedOn')).toMatchObject({
      kind: 'optional_date_time',
      value: '2026-03-02T04:30',
      suggested: '2026-03-02T05:00',
      zone: 'America/New_York',
    })
    expect(await field('syncInterval')).toMatchObject({ value: null, suggested: 15, min: 5, max: 1440, unit: 'minutes' })
  })

  test('says at once when End of Day is marked before Last Auto Sync Completed On', async () => {
    desk.change({ settings: { ...desk.connection.settings, endOfDayTime: '18:00' } })
    expect((await field('endOfDayTime')).error).toContain('Mark Last Auto Sync Completed On first')
  })

  test('offers the customer’s mail as a choice only where the store takes one', async () => {
    expect((await field('notifyCustomer')).locked).toBeNull()
    desk.capabilities = { ...desk.capabilities, customerMail: 'by_store' }
    expect((await field('notifyCustomer')).locked).toBe('Shop Admin decides this by its own settings, and takes no choice from here.')
  })

  test('offers order statuses only where the store has a choice', async () => {
    expect((await screen()).groups.map((group) => group.id)).not.toContain('statuses')
    desk.capabilities = { ...desk.capabilities, orderStatuses: 'selectable', defaultOrderStatuses: ['11'] }
    desk.description = {
      ...desk.description,
      orderStatuses: [
        { id: '11', label: 'Awaiting Fulfillment' },
        { id: '7', label: 'Awaiting Payment' },
      ],
    }
    expect(await field('orderStatus.11')).toMatchObject({ label: 'Awaiting Fulfillment', value: true })
    expect(await field('orderStatus.7')).toMatchObject({ label: 'Awaiting Payment', value: false })
  })
})

describe('a warehouse that cannot be reached', () => {
  beforeEach(() => {
    desk.warehouseAway = new Unavailable('warehouse', 'unreachable', 'The warehouse does not answer.')
  })
  test('leaves what is saved readable, its lists locked, and says so', async () => {
    expect((await screen()).notices).toMatchObject([{ tone: 'attention', title: 'IntelliTrack does not answer' }])
    for (const name of ['divisionId', 'unitOfMeasure', 'siteId', 'locationId'])
      expect(await field(name)).toMatchObject({ locked: 'The list cannot be read from IntelliTrack now.', error: null })
    expect(await field('siteId')).toMatchObject({ value: 'site-1', choices: [{ value: 'site-1', label: 'site-1' }] })
  })
  test('does not lock the rest', async () => {
    expect((await field('syncInterval')).locked).toBeNull()
  })
})

describe('who looks', () => {
  test('before IntelliTrack is connected sees the page, locked, and where to begin', async () => {
    desk = new SetupDesk({ features: null, warehouseUrl: null, state: 'setup' })
    desk.kept = null
    expect((await screen()).notices).toMatchObject([{ link: { screen: 'shopping_cart_configuration' } }])
    for (const one of await fields()) expect(one.locked).toContain('Connect IntelliTrack first')
  })
  test('without the right to configure sees everything locked', async () => {
    const view = await basicConfigurationScreen(desk.admin({ configure: false }), {})
    for (const one of view.groups.flatMap((group) => group.fields)) expect(one.locked).toContain('owner of the store')
  })
  test('without the right to view sees nothing but the reason', async () => {
    const view = await basicConfigurationScreen(desk.admin({ view: false }), {})
    expect([view.groups, view.formula]).toEqual([[], null])
    expect(view.notices).toMatchObject([{ tone: 'critical', text: expect.stringContaining('owner of the store') }])
  })
  test('sees a feature that was given back in IntelliTrack at once, and it is kept', async () => {
    desk.change({ features: { Plugin: 'edit' } })
    expect((await field('syncInterval')).locked).toBeNull()
    expect(desk.connection.features).toEqual(desk.identity.features)
  })
  test('sees nothing any more when the Store Key has lost Integrate', async () => {
    desk.identity = { ...desk.identity, features: { Plugin: 'edit' } }
    expect((await screen()).groups).toEqual([])
  })
})

describe('the stock formula', () => {
  const shown = async () => {
    const { formula } = await screen()
    return formula && [formula.sku, ...formula.terms.map(({ sign, units }) => `${sign}${units}`), `=${formula.result.units}`]
  }
  const level = (onHand: number, unpicked: number, mode: 'order' | 'shipment' = 'order') => ({
    arithmetic: availableToSell({
      mode,
      onHand,
      unpickedOnOpenOrders: unpicked,
      unpickedOnOwnOrders: 0,
      notAccepted: 0,
      pickedNotRecorded: 0,
      buffer: 0,
      allowNegative: false,
    }),
  })
  const product = (sku: string, ...levels: readonly ReturnType<typeof level>[]): ProductReport =>
    ({
      variant: { variantId: id(sku), sku, productTitle: sku },
      levels,
      link: null,
      problems: [],
      latest: null,
    }) as unknown as ProductReport

  test('is worked on an example that says it is one before there is a figure', async () => {
    expect((await screen()).formula?.text).toContain('An example')
    expect(await shown()).toEqual(['Example', '40', '-7', '-2', '=31'])
  })
  test('is worked on the SKU whose sum says the most', async () => {
    desk.products = [product('MUG', level(80, 0)), product('TENT', level(40, 7)), product('LAMP', level(90, 1, 'shipment'))]
    expect(await shown()).toEqual(['TENT', '40', '-7', '-0', '=33'])
    expect((await screen()).formula?.text).not.toContain('example')
  })
  test('follows the store, and the merchant’s word over it', async () => {
    desk.capabilities = { ...desk.capabilities, decrementsAt: 'shipment' }
    expect(await field('stockDecreasedWhenOrderPlaced')).toMatchObject({ value: 'follow' })
    expect(labels(await field('stockDecreasedWhenOrderPlaced'))).toEqual(['As Shop Admin says (no)', 'On', 'Off'])
    expect(await shown()).toEqual(['Example', '40', '+5', '-3', '=42'])
    desk.change({ settings: { ...desk.connection.settings, stockDecreasedWhenOrderPlaced: true, stockBuffer: 40 } })
    expect(await shown()).toEqual(['Example', '40', '-7', '-2', '-40', '=0'])
    expect((await screen()).formula?.text).toContain('never shows less than 0')
  })
})
