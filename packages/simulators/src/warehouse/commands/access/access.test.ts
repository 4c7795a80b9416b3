import { beforeEach, describe, expect, it } from 'vitest'
import { mayUse } from '../../rules/features.ts'
import { actor, exampleWarehouse, us } from '../../seed/example-warehouse.ts'

const items = [{ name: 'Items', access: 'read_only' }] as const

describe('who may do what', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
  })
  const login = (user: string, password = 'correct horse') => w.logIn({ userName: `${user}@northwind-outfitters.example`, password })

  it('a user has the features of all his roles, Edit including Read-Only', () => {
    const session = login('Picker')
    const caller = w.authenticate(session.ok ? session.value.token : '')
    if (!caller.ok) throw new Error(caller.message)
    expect(mayUse(caller.value, 'Picking Orders', 'read_only')).toBe(true)
    expect(mayUse(caller.value, 'Items', 'read_only')).toBe(true)
    expect(mayUse(caller.value, 'Items', 'edit')).toBe(false)
    expect(caller.value.divisionIds).toEqual([us])
  })

  it('a wrong password and an unknown user are told apart by nobody', () => {
    expect(login('picker', 'wrong')).toEqual(login('nobody'))
  })

  it('a session ends after twelve hours', () => {
    const session = login('picker')
    w.clock.at += 12 * 3_600_000
    expect(w.authenticate(session.ok ? session.value.token : '')).toMatchObject({ code: 'invalid_credentials' })
  })

  it('a Store Key acts in its division with its features until it is revoked; its secret is not kept', () => {
    const issued = w.issueStoreKey(us, { name: 'Shop', features: items })
    if (!issued.ok) throw new Error(issued.message)
    const { key, secret } = issued.value
    expect(secret).toMatch(/^isk_[0-9a-f]{64}$/)
    expect(JSON.stringify(key)).not.toContain(secret)
    expect(w.authenticate(secret)).toMatchObject({ ok: true, value: { kind: 'store_key', divisionIds: [us], features: items } })
    w.revokeStoreKey(us, key.id)
    expect(w.authenticate(secret)).toMatchObject({ ok: false, code: 'invalid_credentials' })
  })

  it('a feature the licence lacks is given to nobody', () => {
    const { licences } = w.warehouse.tables
    licences.put({ ...licences.get('licence')!, features: ['Carriers'] })
    expect(w.createRole({ name: 'Clerk', features: items })).toMatchObject({ code: 'feature_not_licensed' })
    expect(w.issueStoreKey(us, { name: 'Shop', features: items })).toMatchObject({ code: 'feature_not_licensed' })
  })

  it('the Admin role stays as it is and an active user holds it', () => {
    expect(w.updateRole('role-admin', { name: 'Admin', features: items })).toMatchObject({ code: 'admin_role_protected' })
    expect(w.deleteRole('role-admin')).toMatchObject({ code: 'admin_role_protected' })
    expect(w.updateUser('user-admin', { active: false })).toMatchObject({ code: 'last_admin' })
    w.updateUser('user-manager', { roleIds: ['role-admin'] })
    expect(w.updateUser('user-admin', { active: false })).toMatchObject({ ok: true })
  })

  it('a role that somebody holds cannot be deleted', () => {
    expect(w.deleteRole('role-picker')).toMatchObject({ code: 'role_in_use' })
  })

  it('a carrier in use cannot be deleted; a free one goes with its methods', () => {
    w.stocked('TENT', 1)
    const order = w.ordered({ TENT: 1 }, { carrierId: 'car-ups', shippingMethodId: 'met-ups-ground' })
    expect(w.deleteCarrier(us, 'car-ups')).toMatchObject({ code: 'carrier_in_use', details: { orders: 1 } })
    expect(w.deleteShippingMethod(us, 'car-ups', 'met-ups-ground')).toMatchObject({ code: 'carrier_in_use' })
    expect(w.deleteShippingMethod(us, 'car-ups', 'met-ups-2nd-day-air')).toMatchObject({ ok: true })
    w.deletePickingOrder(actor, order.id, { operation: 'deletePickingOrder' })
    expect(w.deleteCarrier(us, 'car-ups')).toMatchObject({ ok: true })
  })

  it('carriers are added by name in any case, and keep the methods that are not named', () => {
    const upserted = w.upsertCarriers(us, [{ name: 'ups', methods: [{ name: 'GROUND' }, { name: 'Saver' }] }])
    expect(upserted).toMatchObject({ value: [{ status: 'updated', carrier: { name: 'UPS' } }] })
    expect(w.upsertCarriers(us, [{ name: 'UPS', methods: [{ name: 'saver' }] }])).toMatchObject({
      value: [{ status: 'unchanged', carrier: { methods: { length: 4 } } }],
    })
  })
})
