import { beforeEach, describe, expect, it } from 'vitest'
import { actor, exampleWarehouse, us } from '../../seed/example-warehouse.ts'
import type { ItemUpsert } from './upsert-items.ts'

describe('items', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
  })
  const upsert = (...elements: ItemUpsert[]) => {
    const outcome = w.upsertItems(actor, us, elements)
    return outcome.ok ? outcome.value : []
  }
  const tent = (): unknown => {
    const found = w.itemOf(us, 'TENT')
    return found.ok ? found.value : undefined
  }

  it('are created active, with the default UOM and a New Item in the history', () => {
    expect(upsert({ itemNumber: 'TENT', mode: 'create_or_link', unitCost: '84.50' })).toMatchObject([{ status: 'created', existed: false }])
    expect(tent()).toMatchObject({ active: true, unitCost: '84.50', uoms: [{ uom: 'EA', eachCount: 1 }] })
    expect([...w.warehouse.tables.history.values()]).toMatchObject([{ type: 'new_item', by: 'Picker' }])
  })

  it('that exist are linked and not overwritten unless asked', () => {
    w.createItem(actor, us, { itemNumber: 'TENT', description: 'As counted', unitCost: '80' })
    const externalRef = { system: 'store-1', id: '4411' }
    const link = { itemNumber: 'TENT', mode: 'create_or_link', description: 'From the store', externalRef } as const
    expect(upsert(link)).toMatchObject([{ status: 'updated', existed: true }])
    expect(tent()).toMatchObject({ description: 'As counted', externalRefs: [externalRef] })
    expect(upsert(link)).toMatchObject([{ status: 'unchanged', existed: true }])
    expect(upsert({ ...link, mode: 'update' })).toMatchObject([{ status: 'updated' }])
    expect(tent()).toMatchObject({ description: 'From the store', unitCost: '80' })
  })

  it('with a bad neighbour are carried out all the same', () => {
    const results = upsert(
      { itemNumber: 'A', mode: 'create_or_link', alternateNumber: '4006381333931' },
      { itemNumber: 'B', mode: 'create_or_link', alternateNumber: '4006381333931' },
      { itemNumber: 'C', mode: 'update' },
      { itemNumber: 'D', mode: 'create_or_link', alternateNumber: '4006381333931', onAlternateNumberTaken: 'leave_empty' },
    )
    expect(results).toMatchObject([
      { status: 'created' },
      { status: 'rejected', refusal: { code: 'duplicate_alternate_number', details: { itemNumber: 'A' } } },
      { status: 'rejected', refusal: { code: 'unknown_item' } },
      { status: 'created', warnings: [{ code: 'duplicate_alternate_number' }] },
    ])
  })

  it('answer a repeated key with what was answered then', () => {
    const element = { itemNumber: 'TENT', mode: 'create_or_link', effectKey: 'k1' } as const
    upsert(element)
    expect(upsert(element)).toMatchObject([{ status: 'created', existed: false, replayed: true }])
    expect(upsert({ ...element, description: 'other' })).toMatchObject([{ status: 'rejected', refusal: { code: 'effect_key_reused' } }])
  })

  it('have a number nobody else in the division has', () => {
    w.createItem(actor, us, { itemNumber: 'TENT' })
    expect(w.createItem(actor, us, { itemNumber: 'TENT' })).toMatchObject({ code: 'duplicate_item_number', field: 'itemNumber' })
    expect(w.createItem(actor, 'div-eu', { itemNumber: 'TENT' })).toMatchObject({ ok: true })
  })

  it('have neither a UOM nor an each count twice, and several only where the division has multiple UOM', () => {
    const uoms = [
      { uom: 'EA', eachCount: 1 },
      { uom: 'BX', eachCount: 1 },
    ]
    expect(w.createItem(actor, us, { itemNumber: 'CUP', uoms })).toMatchObject({ code: 'duplicate_uom' })
    expect(w.createItem(actor, us, { itemNumber: 'CUP', uoms: [{ uom: 'XX', eachCount: 1 }] })).toMatchObject({ code: 'invalid_uom' })
    expect(w.createItem(actor, 'div-eu', { itemNumber: 'CUP', uoms: [{ uom: 'EA', eachCount: 6 }] })).toMatchObject({
      code: 'option_disabled',
    })
  })

  it('keep their orders and stock when they are renumbered', () => {
    w.stocked('TENT', 4)
    w.updateItem(actor, us, 'TENT', { itemNumber: 'TENT-2P' })
    expect(w.itemOf(us, 'TENT')).toMatchObject({ ok: false, code: 'unknown_item' })
    expect(w.onHand('TENT-2P')).toBe(4)
  })

  it('cannot be written in a closed division, which can still be read', () => {
    w.stocked('TENT', 4)
    w.updateDivision(us, { active: false })
    expect(w.upsertItems(actor, us, [])).toMatchObject({ ok: false, code: 'division_closed' })
    expect(tent()).toBeDefined()
  })
})
