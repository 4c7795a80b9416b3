import { describe, expect, test } from 'vitest'
import { newPerson, type Person } from '../../access/staff.ts'
import { saveUser } from '../actions/save-user.ts'
import { screenAdmin } from '../testing/screen-admin.ts'
import { usersScreen } from './users.ts'

const staffed = async (people: readonly Person[], who: { readonly isOwner: boolean } = { isOwner: true }) => {
  const admin = screenAdmin({ actor: who })
  await admin.unitOfWork.transaction(admin.connectionId, async (r) => {
    for (const person of people) await r.staff.put({ ...person, updatedAt: '2026-03-01T00:00:00.000Z' })
  })
  return admin
}
const kept = (admin: Awaited<ReturnType<typeof staffed>>, staffId: string) =>
  admin.unitOfWork.read(admin.connectionId, (r) => r.staff.byId(staffId))
const bo = newPerson('7', 'Bo')
const owner = newPerson('1', 'Ada', true)

describe('the people of a store', () => {
  test('are listed, the owner first; whom the store removed is not', async () => {
    const { users } = await usersScreen(await staffed([bo, owner, { ...newPerson('8', 'Cy'), removedAt: '2026-03-01T00:00:00.000Z' }]))
    expect(users.map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'Owner'],
      ['Bo', 'Staff'],
    ])
  })
  test('are narrowed by the owner, who is never narrowed', async () => {
    const admin = await staffed([bo, owner])
    expect(await saveUser(admin, '7', { view: true, configure: false, manualSync: false })).toMatchObject({ kind: 'done' })
    expect(await kept(admin, '7')).toMatchObject({ view: true, configure: false, manualSync: false })
    expect(await saveUser(admin, '1', { view: false, configure: false, manualSync: false })).toMatchObject({ kind: 'refused' })
    expect(await kept(admin, '1')).toMatchObject({ view: true, configure: true })
    const [, row] = (await usersScreen(admin)).users
    expect(row?.rights.map(({ name, isOn, locked }) => [name, isOn, locked])).toEqual([
      ['view', true, null],
      ['configure', false, null],
      ['manualSync', false, null],
    ])
  })
  test('who is changed by whom stands in the timeline', async () => {
    const admin = await staffed([bo, owner])
    await saveUser(admin, '7', { view: false, configure: false, manualSync: false })
    const [line] = await admin.unitOfWork.read(admin.connectionId, (r) => r.activity.find({ limit: 5 }))
    expect(line).toMatchObject({ code: 'staff_narrowed', message: 'Bo changed what Bo may do' })
  })
  test('cannot be narrowed by anybody else, nor once they are removed', async () => {
    const staff = await staffed([bo, owner], { isOwner: false })
    expect(await saveUser(staff, '7', { view: true, configure: true, manualSync: true })).toMatchObject({
      kind: 'refused',
      message: 'Only the owner of the store changes this.',
    })
    const admin = await staffed([{ ...bo, removedAt: '2026-03-01T00:00:00.000Z' }])
    expect(await saveUser(admin, '7', { view: true, configure: true, manualSync: true })).toMatchObject({ kind: 'refused' })
    expect(await saveUser(admin, '99', { view: true, configure: true, manualSync: true })).toMatchObject({ kind: 'refused' })
  })
})
