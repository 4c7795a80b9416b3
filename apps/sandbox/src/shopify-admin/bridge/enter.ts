import type { Channel } from './channel.ts'
import type { Config } from './config.ts'

/** Outside an admin the page leads into it: `host` says which. Gives true where it does. */
export function enterAdmin(admin: string, { host, apiKey }: Config): boolean {
  if (window.parent !== window) return false
  const [, store] = decoded(host).split('/store/')
  if (store) location.replace(`${admin}/admin/store/${encodeURIComponent(store)}/apps/${apiKey}${location.pathname}`)
  return true
}

/** A page that was opened without a token sends itself once more, with one: the app names where to in `shopify-reload`. */
export async function reloadWithToken(channel: Channel): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('shopify-reload')
  if (!wanted) return
  const url = new URL(wanted, location.href)
  if (url.origin !== location.origin) return
  url.searchParams.set('id_token', await channel.call<string>('idToken'))
  location.replace(url)
}

function decoded(host: string): string {
  try {
    return atob(host.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return '' // not a host
  }
}
