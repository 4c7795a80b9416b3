import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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

  describe('its WordPress', () => {
    test('answers as a site with an administrator, pretty addresses and its own REST API', async () => {
      const index = (await (await fetch(`${store.site.url}/wp-json/`)).json()) as { name: string; home: string }
      expect(index).toMatchObject({ name: 'Quay Street Coffee', home: store.site.url })
      expect((await fetch(`${store.site.url}/wp-json/wp/v2/users/me`)).status).toBe(401)
      expect((await fetch(`${store.site.url}/?rest_route=/`)).status).toBe(200)
      expect((await fetch(`${store.site.url}/wp-admin/`, { redirect: 'manual' })).headers.get('location')).toContain('wp-login.php')
    })

    test('runs code inside, gives what it returns, and says what it throws', async () => {
      expect(await store.site.php("return array('id' => 1 + 1, 'role' => get_userdata(1)->roles[0]);")).toEqual({
        id: 2,
        role: 'administrator',
      })
      await expect(store.site.php("throw new RuntimeException('no coffee');")).rejects.toThrow('no coffee')
      await expect(fetch(`${store.site.url}/__php`, { method: 'POST', body: 'return 1;' })).resolves.toMatchObject({ status: 403 })
    })

    test('keeps its mail and its errors for the test to read, and calls no other machine', async () => {
      await store.site.php("wp_mail('zoe@example.com', 'Sent', 'On its way'); trigger_error('a planted notice'); return null;")
      expect(store.site.mails()).toEqual([{ to: 'zoe@example.com', subject: 'Sent', message: 'On its way' }])
      expect(store.site.logLines('a planted notice')).toHaveLength(1)
      expect(await store.site.php("return wp_remote_get('https://wordpress.org/')->get_error_message();")).toContain(
        'nobody but this machine',
      )
    })

    test('serves several requests at a time: one that waits for another gets what it waits for', async () => {
      const file = (name: string) => path.join(path.dirname(store.site.folder), name)
      const waiting = store.site.php(
        "touch(TEST_SITE_FOLDER . '/first'); while (! file_exists(TEST_SITE_FOLDER . '/second')) { usleep(10000); } return 'seen';",
      )
      while (!existsSync(file('first'))) await sleep(10)
      await store.site.php("return touch(TEST_SITE_FOLDER . '/second');")
      expect(await waiting).toBe('seen')
    })
  })

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
