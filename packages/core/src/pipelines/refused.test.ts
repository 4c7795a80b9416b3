import { expect, test } from 'vitest'
import { defaultSettings } from '../domain/settings.ts'
import { noLongerRefused, Refused, refuse } from './refused.ts'
import { missingSettings } from './settings-complete.ts'
import { testConnection, testRun } from './testing/environment.ts'

const refusal = new Refused('products_first', 'Products come first.', { cause: new Error('why') })

test('a refusal ends the run and stays open as a problem of the connection, under the store’s name', async () => {
  const run = testRun({})
  await expect(refuse(run.context, testConnection(), refusal)).rejects.toBe(refusal)
  expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([
    { subjectKind: 'connection', subjectId: 'connection-1', label: 'Harbour Outfitters', code: 'products_first', resolvedAt: null },
  ])
})
test('told twice it is one problem', async () => {
  const run = testRun({})
  for (let time = 0; time < 2; time += 1) await refuse(run.context, testConnection(), refusal).catch(() => {})
  expect(run.unitOfWork.tables.problems.size).toBe(1)
})
test('it closes when it is no longer so, and only it', async () => {
  const run = testRun({})
  const other = new Refused('orders_first', 'Orders come first.')
  for (const one of [refusal, other]) await refuse(run.context, testConnection(), one).catch(() => {})
  await noLongerRefused(run.context, ['products_first'])
  const open = [...run.unitOfWork.tables.problems.values()].filter((problem) => problem.resolvedAt === null)
  expect(open.map((problem) => problem.code)).toEqual(['orders_first'])
})
test('a dry run leaves no trace of either', async () => {
  const run = testRun({}, { mode: 'dry_run' })
  await refuse(run.context, testConnection(), refusal).catch(() => {})
  await noLongerRefused(run.context, ['products_first'])
  expect(run.unitOfWork.commits).toBe(0)
})

test('settings that are not chosen are named together, in the words of the screen', () => {
  expect(missingSettings(defaultSettings, ['divisionId', 'siteId'])?.message).toContain('Default Division, Default Site.')
  expect(missingSettings({ ...defaultSettings, divisionId: '' }, ['divisionId'])).toMatchObject({ code: 'settings_incomplete' })
  expect(missingSettings({ ...defaultSettings, divisionId: 'd' }, ['divisionId'])).toBeNull()
})
