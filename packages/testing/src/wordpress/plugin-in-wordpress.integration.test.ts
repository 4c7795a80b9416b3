import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pluginBattery } from '../batteries/plugin.ts'
import { skipReason, wordpressMissing } from './index.ts'
import { openStore, type WordPressStore } from './store/open-store.ts'

const missing = skipReason(wordpressMissing())

describe.skipIf(missing)(`the plugin itself${missing ? ` (${missing})` : ''}`, () => {
  let store: WordPressStore
  beforeAll(async () => {
    store = await openStore()
  })
  afterAll(() => store?.close())

  pluginBattery('the plugin in WordPress beside a stand-in for WooCommerce', async () =>
    Object.assign(Object.create(store), { close: async () => {} }),
  )

  test('after all of it no line of the error log names a file of the plugin', () => {
    expect(store.site.logLines('intellitrack-for-woocommerce')).toEqual([])
  })

  test("nor does the store's own log tell of an error of the plugin", async () => {
    const lines = await store.site.php<{ level: string; message: string }[]>("return get_option('stand_in_log', array());")
    expect(lines.filter(({ level }) => ['error', 'critical', 'emergency'].includes(level)).map(({ message }) => message)).toEqual([])
  })
})
