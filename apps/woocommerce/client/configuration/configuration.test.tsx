import type { ConfigurationView, SaveResult } from '@connect/core'
import { formAfter, startForm } from '@connect/core/client'
import { connectedCart, sampleConfiguration, sampleStatuses } from '@connect/core/testing/views'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { ShoppingCartScreen } from '../shopping-cart/shopping-cart-screen.tsx'
import { drawn, drawnAlone, wordsOf } from '../testing/drawn.tsx'
import { BasicConfigurationScreen } from './basic-configuration-screen.tsx'
import { OutcomeNotice } from './outcome-notice.tsx'

const view = sampleConfiguration()
const page = (of: ConfigurationView): string => drawn(<BasicConfigurationScreen view={of} />, { at: '/app/basic-configuration' })
const html = page(view)
const tag = (id: string, of = html): string => new RegExp(`<(?:input|select|fieldset)[^>]*id="${id}"[^>]*>`).exec(of)?.[0] ?? ''
const controls = (of: string): readonly string[] => [...of.matchAll(/<(?:input|select)[^>]*>/g)].map(([control]) => control)

test('every control is named', () => {
  expect(controls(html).length).toBeGreaterThan(12)
  for (const control of controls(html)) {
    const id = /\sid="([^"]+)"/.exec(control)?.[1]
    expect(control.includes('aria-label') || html.includes(`for="${id}"`), control).toBe(true)
  }
})

test('what is saved stands in each field, and one that is offered no more is not shown as another one', () => {
  expect(tag('setting-orderNumberPrefix')).toContain('value="S-"')
  expect(tag('setting-createMissingCarriers')).toContain('checked=""')
  expect(tag('setting-lastAutoSyncCompletedOn')).toContain('value="2026-11-20T09:30"')
  expect(html).toMatch(/id="setting-siteId".*?<option value="newark" selected="">Newark/s)
  expect(html).toMatch(/id="setting-locationId".*?<option(?=[^>]*selected="")(?=[^>]*disabled="")[^>]*>Choose a location/s)
})

test('a choice that only follows another setting is shown as chosen, not as nothing', () => {
  const choices = [{ value: '', label: 'As the division' }]
  const groups = view.groups.map((group) => ({
    ...group,
    fields: group.fields.map((field) => (field.name === 'siteId' && field.kind === 'choice' ? { ...field, value: '', choices } : field)),
  }))
  expect(page({ ...view, groups })).toMatch(/<select[^>]*id="setting-siteId"[^>]*><option value="" selected="">As the division</)
})

test('an unmarked setting shows no field to fill in, only its checkbox', () => {
  expect(tag('setting-endOfDayTime-on')).toContain('type="checkbox"')
  expect(tag('setting-endOfDayTime')).toBe('')
})

test('an error stands beside its field, is tied to it, and marks it alone', () => {
  expect(tag('setting-locationId')).toMatch(/aria-describedby="setting-locationId__help"/)
  expect(html).toMatch(/id="setting-locationId__help".*?role="alert".*?IntelliTrack offers this no longer/s)
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
})

test('a locked setting is disabled, and the reason is tied to it', () => {
  expect(tag('setting-createItemUsing')).toMatch(/disabled="".*aria-describedby="setting-createItemUsing__help"/)
  expect(html).toMatch(/id="setting-createItemUsing__help".*?Fixed: 412 items are named by it\./s)
})

test('one reason that locks everything is said once, and then there is nothing to save', () => {
  const reason = 'This needs the feature Integrate with edit access.'
  const groups = view.groups.map((group) => ({ ...group, fields: group.fields.map((field) => ({ ...field, locked: reason })) }))
  const locked = page({ ...view, groups })
  expect(wordsOf(locked).split(reason)).toHaveLength(2)
  // Radio buttons are locked by the group around them.
  for (const control of controls(locked).filter((of) => !of.includes('type="radio"'))) expect(control).toContain('disabled=""')
  expect(wordsOf(locked)).not.toContain('Save Configuration')
})

test('nothing is to be saved before something was changed', () => {
  expect(/<button[^>]*type="submit"[^>]*>/.exec(html)?.[0]).toContain('aria-disabled="true"')
  expect(wordsOf(html)).not.toContain('Unsaved changes')
})

test('every status of the store is there to be chosen, and those that come in are marked', () => {
  const statuses = page(sampleStatuses())
  expect(statuses.match(/id="setting-orderStatus\.\d+"/g)).toHaveLength(15)
  expect(statuses.match(/id="setting-orderStatus\.\d+"[^>]*checked=""/g)).toHaveLength(1)
  expect(tag('setting-orderStatus.11', statuses)).toContain('checked=""')
})

test('each location of the store has a choice named after it, with the saved site in it, or none', () => {
  const cart = drawn(<ShoppingCartScreen view={connectedCart} />)
  expect(cart).toMatch(/Shows the stock of: Main Street<.*?<option value="newark" selected="">Newark/s)
  expect(cart).toMatch(/Shows the stock of: Harbor Depot<.*?<option value="" selected="">Not kept in step/s)
})

function said(result: SaveResult): string {
  const state = formAfter(startForm(view), { kind: 'answered', result, posted: {} })
  const nothing = () => {}
  const form: ConfigurationForm = {
    ...{ state, view: state.saved, isUnsaved: true, isSaving: false, isRefreshing: false, awaited: [] },
    ...{ type: nothing, save: nothing, discard: nothing, refresh: nothing, showSaved: nothing },
  }
  return drawnAlone(<OutcomeNotice form={form} />)
}

test('errors are summed up in the order of the form, each with a way to its field', () => {
  const errors = { syncInterval: 'At least 5.', siteId: 'Choose a site.', gone: 'There is no such setting.' }
  const notice = said({ kind: 'errors', message: 'Nothing was saved yet.', errors })
  expect(wordsOf(notice)).toMatch(
    /Nothing was saved yet\. Default Site : Choose a site\. Sync Interval : At least 5\. There is no such setting\.$/,
  )
  expect([...notice.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(['setting-siteId', 'setting-syncInterval'])
})

test('what others saved meanwhile is named, with the one way on that overwrites nothing', () => {
  const notice = said({ kind: 'changed_meanwhile', message: 'Nothing was saved.', fields: ['Sync Interval', 'Kept back'], version: 4 })
  expect(wordsOf(notice)).toMatch(/Nothing was saved\. Sync Interval Kept back Show the saved values$/)
})

test('a refusal says why, and nobody can wave it away; after a save nothing is left to say', () => {
  const refused = said({ kind: 'refused', message: 'This needs Integrate with edit access.' })
  expect(wordsOf(refused)).toContain('This needs Integrate with edit access.')
  expect(refused).not.toContain('<button')
  expect(wordsOf(said({ kind: 'saved', message: 'Configuration saved.', version: 4 }))).toBe('')
})
