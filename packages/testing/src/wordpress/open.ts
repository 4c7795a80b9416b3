import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Guarded, guardedFolder } from './guarded.ts'
import { startMariaDb } from './mariadb.ts'
import { programOf, wordpressMissing } from './missing.ts'
import { type ReadSite, readSite } from './read-site.ts'
import { freePort, phpSettings, servePhp } from './serve-php.ts'
import { copyWordPress, layOutSite, type SitePlugin } from './site-files.ts'

const run = promisify(execFile)

export interface WordPressOptions {
  /** Linked into the site, and activated in this order where they have a folder. */
  readonly plugins: readonly SitePlugin[]
  /** More lines of wp-config.php. */
  readonly config?: string
  /** false: only the database and the files, for those who load WordPress in a process of their own. */
  readonly served?: boolean
}

/** A real WordPress of this test alone. */
export interface WordPress extends ReadSite {
  readonly url: string
  /** Runs the body of a function inside WordPress, in a request of its own, and gives what it returns. */
  php<Value = unknown>(code: string): Promise<Value>
  /** File to load for those who want WordPress in a process of their own. */
  readonly wpLoad: string
  /** The document root. */
  readonly folder: string
  close(): Promise<void>
}

/** Starts one from Debian's package, with a database server of its own; a second or four. */
export async function openWordPress(options: WordPressOptions): Promise<WordPress> {
  const missing = wordpressMissing()
  if (missing) throw new Error(missing)
  const guarded = guardedFolder('intellitrack-wordpress-')
  try {
    return await open(guarded, options)
  } catch (thrown) {
    await guarded.close()
    throw thrown
  }
}

async function open(guarded: Guarded, { plugins, config = '', served = true }: WordPressOptions): Promise<WordPress> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const secret = randomUUID()
  const [socket] = await Promise.all([startMariaDb(guarded), copyWordPress(guarded.folder)])
  const folder = layOutSite(guarded.folder, { url, socket, database: 'wordpress', plugins, config })
  await run(php(), [...phpSettings(), path.join(import.meta.dirname, 'site/install.php'), folder, socket])
  const site: WordPress = {
    url,
    folder,
    wpLoad: path.join(folder, 'wp-load.php'),
    php: (code) => runCode(url, secret, code),
    ...readSite(guarded.folder),
    close: guarded.close,
  }
  if (served) await servePhp(guarded, { port, folder, secret })
  for (const { name, folder: source } of plugins) if (served && source) await activate(site, name)
  return site
}

const php = () => programOf('php') ?? 'php'

async function activate(site: WordPress, name: string): Promise<void> {
  const refused = await site.php<string | null>(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php';
     $done = activate_plugin('${name}/${name}.php');
     return is_wp_error($done) ? $done->get_error_message() . ' ' . wp_json_encode($done->get_error_data()) : null;`,
  )
  if (refused !== null) throw new Error(`${name} was not activated: ${refused}`)
}

async function runCode<Value>(url: string, secret: string, code: string): Promise<Value> {
  const answer = await fetch(`${url}/__php`, { method: 'POST', headers: { 'X-Test-Secret': secret }, body: code })
  const text = await answer.text()
  if (!text.startsWith('{')) throw new Error(`WordPress answered ${answer.status}: ${text.slice(0, 2_000)}`)
  const { value, error } = JSON.parse(text) as { value?: Value; error?: string }
  if (error !== undefined) throw new Error(error)
  return value as Value
}
