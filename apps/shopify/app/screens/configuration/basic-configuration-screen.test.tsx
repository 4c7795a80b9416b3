import type { ConfigurationView, Field } from '@connect/core'
import { fieldsOf } from '@connect/core/client'
import { sampleConfiguration } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { BasicConfigurationScreen } from './basic-configuration-screen.tsx'

const view = sampleConfiguration()
const page = (of: ConfigurationView): string => drawn(<BasicConfigurationScreen view={of} />, { at: '/app/basic-configuration' })
const html = page(view)
const withFields = (change: (field: Field) => Field): ConfigurationView => ({
  ...view,
  groups: view.groups.map((group) => ({ ...group, fields: group.fields.map(change) })),
})
const tag = (id: string, of = html): string => new RegExp(`<(?:input|select)[^>]*id="${id}"[^>]*>`).exec(of)?.[0] ?? ''

test('every setting has its label, and its help where it has one', () => {
  for (const { label, help } of fieldsOf(view)) expect(wordsOf(html)).toContain(help === '' ? label : help)
})

test('every control is named by a label of its own', () => {
  const ids = [...html.matchAll(/<(?:input|select)[^>]*\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(12)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(html).toContain(`for="${id}"`)
})

test('headings are in order: the screen, then each group', () => {
  expect([...html.matchAll(/<h([1-6])/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '3', '2'])
})

test('what is saved stands in each field', () => {
  expect(tag('setting-orderNumberPrefix')).toContain('value="S-"')
  expect(tag('setting-stockBuffer')).toContain('value="5"')
  expect(tag('setting-createMissingCarriers')).toContain('checked=""')
  expect(tag('setting-lastAutoSyncCompletedOn')).toContain('value="2026-11-20T09:30"')
  expect(tag('setting-syncTimeRange')).toContain('value="08:00"')
  expect(html).toMatch(/<option value="newark" selected="">Newark/)
})

test('times are given with their zone, numbers with their unit', () => {
  expect(wordsOf(html)).toMatch(/Sync Time Range From America\/New_York To America\/New_York/)
  expect(wordsOf(html)).toMatch(/From 5 to 1,440 minutes\. Sync Interval minutes/)
})

test('an unmarked setting shows no field to fill in, only its checkbox', () => {
  expect(tag('setting-endOfDayTime-on')).toContain('type="checkbox"')
  expect(tag('setting-endOfDayTime')).toBe('')
})

test('only a field with an error is marked as wrong', () => {
  expect(html.match(/<(?:input|select|fieldset)[^>]*aria-invalid="true"/g)).toHaveLength(1)
})

test('an error stands beside its field and is tied to it', () => {
  expect(html).toContain('id="setting-locationIdError"')
  expect(tag('setting-locationId')).toMatch(/aria-invalid="true"[^>]*aria-describedby="[^"]*setting-locationIdError/)
  expect(wordsOf(html)).toContain('IntelliTrack offers this no longer. Choose another.')
})

test('a saved value that is offered no more is not shown as another one', () => {
  expect(html).not.toMatch(/<option value="a1" selected/)
})

test('a locked setting is disabled, and the reason can be read beside it', () => {
  expect(tag('setting-createItemUsing')).toContain('disabled=""')
  expect(wordsOf(html)).toContain('Fixed: 412 items are named by it.')
  expect(tag('setting-endOfDayTime-on')).toContain('disabled=""')
  expect(tag('setting-endOfDayTime-on')).toContain('aria-describedby="setting-endOfDayTime-onHelpText"')
})

test('one reason that locks everything is said once, and then there is nothing to save', () => {
  const reason = 'This needs the feature Integrate with edit access.'
  const locked = page(withFields((field) => ({ ...field, locked: reason })))
  expect(wordsOf(locked).split(reason)).toHaveLength(2)
  expect(locked.match(/<(?:input|select)[^>]*disabled=""/g)).toHaveLength((locked.match(/<(?:input|select)/g) ?? []).length)
  expect(wordsOf(locked)).not.toContain('Save Configuration')
  expect(wordsOf(locked)).toContain('Refresh')
})

test('nothing is to be saved before something was changed', () => {
  expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*type="submit"/)
})

test('the formula is worked with its numbers, signs and result, next to the settings it follows', () => {
  expect(wordsOf(html)).toMatch(/Kept back.*How a figure is made.*Automatic syncing/)
  expect(wordsOf(html)).toContain('TENT-2P On hand 40 Unpicked on open orders − 6 Shown in the store = 34')
})

test('the app adds no word of its own to a configuration without any', () => {
  const bare = wordsOf(page({ ...view, title: 'T', groups: [], formula: null, refreshLabel: 'R', saveLabel: 'S' }))
  const frame = wordsOf(drawn(<span />, { at: '/app/basic-configuration' }))
  // The second sentence is Polaris' own, for those who cannot see the page.
  expect(bare.replace(frame, '').trim()).toBe('T. This page is ready T R')
})
