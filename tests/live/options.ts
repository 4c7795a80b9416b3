import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** What one run of the suite is asked to do. */
export interface LiveOptions {
  /** The store's address, without a slash at the end. */
  readonly store: string
  readonly way: 'plugin' | 'rest'
  /** Where the store reaches our backend. */
  readonly backend: string
  readonly port: number
  /** The backend speaks TLS itself; null: something before it does. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** The merchant's hands, and REST-only's own key. */
  readonly keys: { readonly consumerKey: string; readonly consumerSecret: string }
  /** Who uses the plugin's page; null: not needed. */
  readonly owner: { readonly login: string; readonly password: string } | null
  readonly large: boolean
  readonly json: boolean
  readonly force: boolean
  readonly patienceMs: number
}

export type Asked =
  | { readonly kind: 'run'; readonly options: LiveOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reasons: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>
type Read = (file: string) => string

/** What the command line and the environment ask for; all that is wrong is named together. */
export function readOptions(args: readonly string[], environment: Environment, read: Read = (file) => readFileSync(file, 'utf8')): Asked {
  const flags = flagsOf(args)
  if (typeof flags === 'string') return { kind: 'wrong', reasons: [flags] }
  if (flags.help) return { kind: 'help' }
  const reasons: string[] = []
  const store = addressOf(flags.store, '--store', reasons)
  const { LIVE_CONSUMER_KEY: consumerKey, LIVE_CONSUMER_SECRET: consumerSecret } = environment
  if (!consumerKey || !consumerSecret) reasons.push('LIVE_CONSUMER_KEY and LIVE_CONSUMER_SECRET are not set')
  const { LIVE_WP_USER: login, LIVE_WP_PASSWORD: password } = environment
  const owner = login && password ? { login, password } : null
  if (!flags.rest && !owner) reasons.push('LIVE_WP_USER and LIVE_WP_PASSWORD are not set: with the plugin somebody connects it in its page')
  const port = wholeOf(flags.port, '--port', 0, 65_535, reasons)
  const patience = wholeOf(flags.patience, '--patience', 1, 3_600, reasons)
  const tls = tlsOf(flags['tls-cert'], flags['tls-key'], read, reasons)
  const backend = backendOf(flags.backend, { port, tls: tls !== null }, reasons)
  if (reasons.length > 0 || !consumerKey || !consumerSecret) return { kind: 'wrong', reasons }
  const way = flags.rest ? 'rest' : 'plugin'
  const keys = { consumerKey, consumerSecret }
  const { large, json, force } = flags
  return { kind: 'run', options: { store, way, backend, port, tls, keys, owner, large, json, force, patienceMs: patience * 1000 } }
}

const flag = { type: 'boolean', default: false } as const
const text = { type: 'string', default: '' } as const

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ help: flag, rest: flag, large: flag, json: flag, force: flag, store: text, backend: text },
        ...{ 'tls-cert': text, 'tls-key': text, port: { type: 'string', default: '4399' }, patience: { type: 'string', default: '180' } },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function addressOf(given: string, name: string, reasons: string[]): string {
  const url = URL.canParse(given) ? new URL(given) : null
  if (url?.protocol === 'https:') return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  reasons.push(`${name}: an address that begins with https:// is needed`)
  return ''
}

function wholeOf(given: string, name: string, least: number, most: number, reasons: string[]): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < least || value > most) reasons.push(`${name}: a whole number from ${least} to ${most} is needed`)
  return value
}

function tlsOf(cert: string, key: string, read: Read, reasons: string[]): LiveOptions['tls'] {
  if (cert === '' && key === '') return null
  try {
    return { cert: read(cert), key: read(key) }
  } catch {
    reasons.push('--tls-cert and --tls-key: two files that can be read are needed')
    return null
  }
}

/** With a certificate of its own the backend is on this machine; else something public leads to it. */
function backendOf(given: string, { port, tls }: { readonly port: number; readonly tls: boolean }, reasons: string[]): string {
  if (given !== '') return addressOf(given, '--backend', reasons)
  if (tls) return `https://localhost:${port}`
  reasons.push('--backend: the public https address that leads to --port of this machine is needed (or --tls-cert and --tls-key)')
  return ''
}
