import path from 'node:path'
import type { PluginKey } from '@connect/woocommerce'
import { type BackendDouble, backendDouble } from '../../batteries/plugin/backend-double.ts'
import type { PluginUnderTest } from '../../batteries/plugin/under-test.ts'
import { openWordPress, type WordPress } from '../open.ts'
import { signIn } from '../sign-in.ts'
import { wordpressDesk } from './desk.ts'
import { serveBackend } from './serve-backend.ts'

const root = path.join(import.meta.dirname, '../../../../../wordpress-plugin')

/** What says that WooCommerce is there. */
export const standIn = { name: 'woocommerce', folder: path.join(root, 'tests/woocommerce-stand-in') }
export const ourPlugin = { name: 'intellitrack-for-woocommerce', folder: path.join(root, 'intellitrack-for-woocommerce') }

/** Loopback may be called over plain HTTP here, as the constant for trials says. */
export const allowHttp = "define('INTELLITRACK_ALLOW_HTTP', true);"

export interface WordPressStore extends PluginUnderTest {
  readonly site: WordPress
}

/** A real WordPress with our plugin, the stand-in for WooCommerce, and a double of the backend that it is connected to. */
export async function openStore({ config = '' }: { readonly config?: string } = {}): Promise<WordPressStore> {
  const site = await openWordPress({ plugins: [standIn, ourPlugin], config: `${allowHttp}\n${config}` })
  const now = () => site.php<number>("return apply_filters('intellitrack_now', time());")
  const backend = backendDouble(now)
  const served = await serveBackend(backend)
  const store = await assemble(site, backend, served.url, now).catch(async (thrown) => {
    await Promise.all([served.close(), site.close()])
    throw thrown
  })
  return Object.assign(store, { close: async () => void (await Promise.all([served.close(), site.close()])) })
}

async function assemble(site: WordPress, backend: BackendDouble, address: string, now: () => Promise<number>): Promise<WordPressStore> {
  const owner = await signIn(site.url, 'admin', 'admin-password')
  const page = '/wp-json/intellitrack/v1/admin/connection'
  const store: WordPressStore = {
    site,
    backend,
    now,
    desk: wordpressDesk(site),
    get key(): PluginKey {
      if (!backend.key) throw new Error('The store is not connected')
      return backend.key
    },
    send: async (route, headers, body) => {
      const answer = await fetch(`${site.url}/wp-json/intellitrack/v1/${route}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      })
      return { status: answer.status, body: await answer.text() }
    },
    connect: async () => {
      const body = new URLSearchParams({ backend: address, code: 'ABCDE-FGHJK' })
      const answer = await owner.rest(page, { method: 'POST', body })
      return { status: answer.status, body: await answer.text() }
    },
    disconnect: async () => {
      const answer = await owner.rest(page, { method: 'DELETE' })
      if (!answer.ok) throw new Error(`The page answered ${answer.status}: ${await answer.text()}`)
    },
    pass: async (seconds) => {
      await site.php(`return update_option('test_site_ahead', ${seconds} + (int) get_option('test_site_ahead'));`)
    },
    runScheduler: async () => {
      await site.php("return stand_in_run_actions(time() + (int) get_option('test_site_ahead'));")
    },
    slowDown: async (productId) => {
      await site.php(`return update_option('test_site_slow', ${productId ?? 0});`)
    },
    close: async () => {},
  }
  const { status, body } = await store.connect()
  if (status !== 200) throw new Error(`The store was not connected: ${status} ${body}`)
  return store
}
