import type { ConfigurationView, Field } from '@connect/core'
import { fieldsOf } from '@connect/core/client'
import { sampleConfiguration, sampleStatuses } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { BasicConfigurationScreen } from './basic-configuration-screen.tsx'

const view = sampleConfiguration()
const page = (of: ConfigurationView): string => drawn(<BasicConfigurationScreen view={of} />, { at: '/app/basic-configuration' })
const html = page(view)
const withFields = (change: (field: Field) => Field): ConfigurationView => ({
  ...view,
  groups: view.groups.map((group) => ({ ...group, fields: group.fields.map(change) })),
})
const tag = (id: string, of = html): string => new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(of)?.[0] ?? ''

test('every field of the core is drawn with its label and its help', () => {
  for (const { label, help } of fieldsOf(view)) {
    expect(wordsOf(html)).toContain(label)
    expect(wordsOf(html)).toContain(help)
  }
})

test('every control is named', () => {
  const controls = [...html.matchAll(/<input[^>]*>/g)].map(([control]) => control)
  expect(controls.length).toBeGreaterThan(12)
  for (const control of controls) {
    const id = /\sid="([^"]+)"/.exec(control)?.[1]
    expect(control.includes('aria-label') || html.includes(`for="${id}"`), control).toBe(true)
  }
})

test('what is saved stands in each field', () => {
  expect(tag('setting-orderNumberPrefix')).toContain('value="S-"')
  expect(tag('setting-stockBuffer')).toContain('value="5"')
  expect(tag('setting-createMissingCarriers')).toContain('checked=""')
  expect(tag('setting-lastAutoSyncCompletedOn')).toContain('value="2026-11-20T09:30"')
  expect(tag('setting-syncTimeRange')).toContain('value="08:00"')
  expect(tag('setting-siteId')).toContain('value="Newark"')
})

test('times are given with their zone, numbers with their unit', () => {
  expect(wordsOf(html)).toMatch(/Sync Time Range From America\/New_York To America\/New_York/)
  expect(wordsOf(html)).toMatch(/Sync Interval From 5 to 1,440 minutes\. minutes/)
})

test('an unmarked setting shows no field to fill in, only its checkbox', () => {
  expect(tag('setting-endOfDayTime-on')).toContain('type="checkbox"')
  expect(tag('setting-endOfDayTime')).toBe('')
})

test('an error stands beside its field, is tied to it, and marks it alone', () => {
  expect(wordsOf(html)).toContain('IntelliTrack offers this no longer. Choose another.')
  expect(html).toContain('id="setting-locationId-error"')
  expect(tag('setting-locationId')).toMatch(/aria-describedby="[^"]*setting-locationId-error/)
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
})

test('a saved value that is offered no more is not shown as another one', () => {
  expect(tag('setting-locationId')).toContain('value=""')
})

test('a locked setting is disabled, and the reason can be read beside it', () => {
  expect(tag('setting-createItemUsing')).toContain('disabled=""')
  expect(wordsOf(html)).toContain('Fixed: 412 items are named by it.')
  expect(tag('setting-endOfDayTime-on')).toMatch(/disabled=""/)
  expect(tag('setting-endOfDayTime-on')).toMatch(/aria-describedby="setting-endOfDayTime-on-help"/)
})

test('one reason that locks everything is said once, and then there is nothing to save', () => {
  const reason = 'This needs the feature Integrate with edit access.'
  const locked = page(withFields((field) => ({ ...field, locked: reason })))
  expect(wordsOf(locked).split(reason)).toHaveLength(2)
  for (const [control] of locked.matchAll(/<input[^>]*>/g)) expect(control).toContain('disabled=""')
  expect(wordsOf(locked)).not.toContain('Save Configuration')
})

test('nothing is to be saved before something was changed', () => {
  expect(/<button[^>]*type="submit"[^>]*>/.exec(html)?.[0]).toContain('disabled=""')
  expect(wordsOf(html)).not.toContain('Unsaved changes')
})

test('the formula is worked with its numbers, signs and result, next to the settings it follows', () => {
  expect(wordsOf(html)).toMatch(/Kept back.*How a figure is made.*Automatic syncing/)
  expect(wordsOf(html)).toContain('TENT-2P On hand 40 Unpicked on open orders − 6 Shown in the store = 34')
})

test('the statuses of the store are one list, and those that come in are chosen in it', () => {
  const statuses = page(sampleStatuses())
  expect(statuses.match(/id="setting-orderStatus\./g)).toHaveLength(1)
  expect(wordsOf(statuses)).toMatch(
    /Order Import Status Orders of the statuses that are on come in\. Order Import Status Awaiting Fulfillment/,
  )
  expect(wordsOf(statuses)).not.toContain('Awaiting Payment')
})

test('the app adds no word of its own to a configuration without any', () => {
  const bare = wordsOf(page({ ...view, title: 'T', groups: [], formula: null, refreshLabel: 'R', saveLabel: 'S' }))
  const frame = wordsOf(drawn(<span />, { at: '/app/basic-configuration' }))
  expect(bare.replace(frame, '').trim()).toBe('T R')
})
