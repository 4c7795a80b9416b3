import type { SaveResult } from '@connect/core'
import { formAfter, startForm } from '@connect/core/client'
import { sampleConfiguration } from '@connect/core/testing/views'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { drawnAlone, wordsOf } from '../testing/drawn.tsx'
import { OutcomeMessage } from './outcome-message.tsx'

function said(result: SaveResult): string {
  const state = formAfter(startForm(sampleConfiguration()), { kind: 'answered', result, posted: {} })
  const nothing = () => {}
  const form: ConfigurationForm = {
    ...{ state, view: state.saved, isUnsaved: true, isSaving: false, isRefreshing: false, awaited: [] },
    ...{ type: nothing, save: nothing, discard: nothing, refresh: nothing, showSaved: nothing },
  }
  return drawnAlone(<OutcomeMessage form={form} />)
}

test('errors are summed up in the order of the form, each with a way to its field', () => {
  const errors = { syncInterval: 'At least 5.', siteId: 'Choose a site.', gone: 'There is no such setting.' }
  const html = said({ kind: 'errors', message: 'Nothing was saved yet.', errors })
  expect(wordsOf(html)).toBe('Nothing was saved yet. Choose a site. Default Site At least 5. Sync Interval There is no such setting.')
  expect([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(['setting-siteId', 'setting-syncInterval'])
})

test('what others saved meanwhile is named, with the one way on that overwrites nothing', () => {
  const fields = ['Sync Interval', 'Kept back']
  const html = said({ kind: 'changed_meanwhile', message: 'Nothing was saved.', fields, version: 4 })
  expect(wordsOf(html)).toBe('Nothing was saved. Sync Interval Kept back Show the saved values')
})

test('a refusal says why; nobody can wave it away', () => {
  const html = said({ kind: 'refused', message: 'This needs Integrate with edit access.' })
  expect(wordsOf(html)).toBe('This needs Integrate with edit access.')
  expect(html).not.toContain('<button')
})

test('after a save nothing is left to say', () => {
  expect(wordsOf(said({ kind: 'saved', message: 'Configuration saved.', version: 4 }))).toBe('')
})
