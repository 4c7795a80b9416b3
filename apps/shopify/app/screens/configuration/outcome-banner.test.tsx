import type { SaveResult } from '@connect/core'
import { formAfter, startForm } from '@connect/core/client'
import { sampleConfiguration } from '@connect/core/testing/views'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { Polaris } from '../frame/polaris.tsx'
import { renderedAt, wordsOf } from '../parts/testing/drawn.tsx'
import { OutcomeBanner } from './outcome-banner.tsx'

function banner(result: SaveResult): string {
  const state = formAfter(startForm(sampleConfiguration()), { kind: 'answered', result, posted: {} })
  const nothing = () => {}
  const form: ConfigurationForm = {
    state,
    view: state.saved,
    isUnsaved: true,
    isSaving: false,
    isRefreshing: false,
    awaited: [],
    type: nothing,
    save: nothing,
    discard: nothing,
    refresh: nothing,
    showSaved: nothing,
  }
  return renderedAt('/app/basic-configuration', () => (
    <Polaris>
      <OutcomeBanner form={form} />
    </Polaris>
  ))
}

test('errors are summed up in the order of the form, each with a way to its field', () => {
  const html = banner({
    kind: 'errors',
    message: 'Nothing was saved yet.',
    errors: { syncInterval: 'At least 5.', siteId: 'Choose a site.', gone: 'There is no such setting.' },
  })
  expect(wordsOf(html)).toBe('Nothing was saved yet. Default Site : Choose a site. Sync Interval : At least 5. There is no such setting.')
  expect(html.match(/<button/g)).toHaveLength(2)
})

test('what others saved meanwhile is named, with the one way on that overwrites nothing', () => {
  const html = banner({ kind: 'changed_meanwhile', message: 'Nothing was saved.', fields: ['Sync Interval', 'Kept back'], version: 4 })
  expect(wordsOf(html)).toBe('Nothing was saved. Sync Interval Kept back Show the saved values')
})

test('a refusal says why; nobody can wave it away', () => {
  const html = banner({ kind: 'refused', message: 'This needs Integrate with edit access.' })
  expect(wordsOf(html)).toBe('This needs Integrate with edit access.')
  expect(html).not.toContain('<button')
})

test('after a save nothing is left to say', () => {
  expect(wordsOf(banner({ kind: 'saved', message: 'Configuration saved.', version: 4 }))).toBe('')
})
