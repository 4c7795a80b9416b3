import { jsonClient } from '../server/json-client.ts'
import type { Addresses } from '../state/addresses.ts'

/** What the plugin's page has been given. */
interface PageSettings {
  readonly api: string
  readonly nonce: string
}

/** As in the connect wizard: a pairing code from the backend's page, given to the plugin by an administrator who is logged in. */
export async function connectedPlugin({ woocommerceApp, woocommerceSites }: Addresses, path: string): Promise<Response> {
  const site = `${woocommerceSites}/${path}`
  const given = await post(`${woocommerceApp}/connect`, { address: site })
  const code = /\b[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5})+\b/.exec(await given.text())?.[0]
  if (!given.ok || !code) throw new Error(`The backend gave no pairing code for ${site} (${given.status})`)
  const loggedIn = await fetch(`${site}/wp-login.php?as=admin`, { redirect: 'manual' })
  const cookie = (loggedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = await (await fetch(`${site}/wp-admin/admin.php?page=intellitrack`, { headers: { cookie } })).text()
  const found = /window\.intellitrackSettings = (\{.*?\});/s.exec(page)?.[1]
  if (!found) throw new Error(`The plugin's page is not in the admin of ${site}`)
  const { api, nonce } = JSON.parse(found) as PageSettings
  return fetch(`${api}connection`, {
    method: 'POST',
    headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
    body: JSON.stringify({ backend: woocommerceApp, code }),
  })
}

/** As on the backend's page for stores without the plugin: with a key that the merchant has made in the store's settings. */
export async function connectedByKey({ woocommerce, woocommerceApp, woocommerceSites }: Addresses, path: string): Promise<Response> {
  const control = jsonClient('The simulated WooCommerce', woocommerce)
  const { result: key } = await control<{ readonly result: { readonly consumerKey: string; readonly consumerSecret: string } }>(
    'POST',
    `/_control/sites/${path}/commands/addKey`,
    { permissions: 'read_write', description: 'IntelliTrack' },
  )
  const { consumerKey, consumerSecret } = key
  const answer = await post(`${woocommerceApp}/rest`, { address: `${woocommerceSites}/${path}`, consumerKey, consumerSecret })
  // It leads on to the app, with a session that nobody here needs.
  return answer.status === 303 ? new Response(null, { status: 200 }) : answer
}

/** A form of the backend's own page. */
const post = (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { origin: new URL(address).origin }, body: new URLSearchParams(fields), redirect: 'manual' })
