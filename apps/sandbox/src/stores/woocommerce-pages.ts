import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  connectionView,
  loggedIn,
  nonceOf,
  pluginOf,
  profileOf,
  type ServerRequest,
  type ServerResponse,
  type SimulatedWooCommerce,
  type SiteContext,
  type SiteUser,
  sessionCookie,
  users,
} from '@connect/simulators/woocommerce'
import { repository } from '../state/environment.ts'

interface Files {
  readonly folder: string
  readonly types: readonly string[]
}
/** What a page loads, by where WordPress has it. */
const files: Readonly<Record<string, Files>> = {
  'wp-admin/simulated': { folder: 'apps/sandbox/build/woocommerce-admin', types: ['wp-admin.js', 'wp-admin.css'] },
  'wp-content/plugins/intellitrack-for-woocommerce/build': {
    folder: 'wordpress-plugin/intellitrack-for-woocommerce/build',
    types: ['admin.js', 'admin.css'],
  },
}
const plugin = 'wp-content/plugins/intellitrack-for-woocommerce/build'

/** The admin of each site: WordPress's frame, its own few pages, and the plugin's page as the plugin makes it. `host`: there once it is open. */
export const answerWooCommercePages =
  (host: () => SimulatedWooCommerce, backend: string) =>
  async ({ method, url, headers }: ServerRequest): Promise<ServerResponse | undefined> => {
    const { pathname, searchParams, origin } = new URL(url)
    const [, path = '', ...rest] = pathname.split('/')
    const site = [...host().deployment.sites.values()].find((one) => one.path === path)
    const below = rest.join('/')
    if (!site || method !== 'GET') return undefined
    const [folder, name] = [below.split('/').slice(0, -1).join('/'), below.split('/').at(-1) ?? '']
    if (Object.hasOwn(files, folder)) return file(files[folder] as Files, name)
    const home = `${origin}/${path}`
    return site.query(async (context) => {
      if (below === 'wp-login.php') return logIn(context, searchParams.get('as') ?? '', home)
      if (!/^wp-admin(\/|$)/.test(below)) return undefined
      const user = loggedIn(context, headers)
      if (!user) return logIn(context, 'admin', home, `/${path}/${below}${new URL(url).search}`)
      return admin(context, { home, backend, user, isPlugins: searchParams.get('page') === 'intellitrack' })
    })
  }

/** No password is asked for: this is nobody's store. */
function logIn(context: SiteContext, login: string, home: string, to = `${new URL(home).pathname}/wp-admin/`): ServerResponse {
  const user = [...users(context).values()].find((one) => one.login === login) ?? [...users(context).values()][0]
  const cookie = `${sessionCookie(context, user?.login ?? '')}; Path=${new URL(home).pathname}; HttpOnly; SameSite=Lax`
  return { status: 302, headers: { location: to, 'set-cookie': cookie, 'cache-control': 'no-store' }, body: '' }
}

interface Shown {
  readonly home: string
  readonly backend: string
  readonly user: SiteUser
  readonly isPlugins: boolean
}

async function admin(context: SiteContext, { home, backend, user, isPlugins }: Shown): Promise<ServerResponse> {
  const { name, path, timeZone, currency } = profileOf(context)
  const { active, version } = pluginOf(context)
  const { checks: _, ...connection } = connectionView(context)
  const mayOpen = user.role === 'administrator' || user.role === 'shop_manager'
  const shown = active ? (mayOpen ? 'active' : 'not_allowed') : 'none'
  const site = {
    path,
    name,
    description: `WooCommerce, ${currency}, ${timeZone}`,
    user,
    users: [...users(context).values()],
    plugin: shown,
    withoutPlugin: `${backend}/app?store=${encodeURIComponent(home)}`,
  }
  const settings = {
    mode: 'plugin',
    api: `${home}/wp-json/intellitrack/v1/admin/`,
    nonce: nonceOf(context, user, 'wp_rest'),
    base: `${home}/wp-admin/admin.php?page=intellitrack`,
    storeAdminUrl: `${home}/wp-admin/`,
    home: `${home}/`,
    connection: { ...connection, defaultBackend: backend },
    person: { id: String(user.id), name: user.name },
    mayConnect: user.role === 'administrator',
    version,
  }
  const base = new URL(home).pathname
  const isTheirs = isPlugins && shown === 'active'
  const content = isTheirs
    ? '<div class="wrap"><hr class="wp-header-end"><div id="intellitrack-root"></div></div>'
    : '<div id="simulated-page"></div>'
  const inline = `window.simulatedSite = ${inScript(site)};${isTheirs ? `window.intellitrackSettings = ${inScript(settings)};` : ''}`
  const body = `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inText(name)} — WordPress</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/wp-admin/simulated/wp-admin.css">${isTheirs ? `<link rel="stylesheet" href="${base}/${plugin}/admin.css">` : ''}
</head><body class="wp-admin wp-core-ui"><div id="simulated-frame"></div><main id="wpbody-content">${content}</main>
<script>${inline}</script><script src="${base}/wp-admin/simulated/wp-admin.js"></script>${isTheirs ? `<script src="${base}/${plugin}/admin.js"></script>` : ''}
</body></html>`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
  }
  return { status: 200, headers, body }
}

/** JSON that ends no script. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function file({ folder, types }: Files, name: string): Promise<ServerResponse | undefined> {
  if (!types.includes(name)) return undefined
  const place = path.join(repository, folder, name)
  const body = await readFile(place).catch(() => undefined)
  if (!body) return undefined
  const { mtimeMs } = await stat(place)
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  const etag = `"${createHash('sha256').update(`${mtimeMs} ${body.length}`).digest('hex').slice(0, 16)}"`
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache', etag }, body }
}
