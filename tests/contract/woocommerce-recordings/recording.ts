import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/fixtures/woocommerce/', import.meta.url)

export const recordingsAreHere = existsSync(folder)

/** One exchange with a real store, as its file has it. */
export interface Recording {
  /** `products/put-stock` */
  readonly name: string
  readonly request: RecordedRequest
  readonly response: RecordedResponse
}

export interface RecordedRequest {
  readonly method: string
  readonly path?: string
  readonly query?: string
  readonly scheme?: 'http' | 'https'
  readonly auth?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Of the pages of the hand-over of keys, instead of path and query. */
  readonly url?: string
}

export interface RecordedResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly location?: string
  readonly text?: string
}

/** What the store sent by itself: a webhook, or keys to a callback. */
export interface RecordedDelivery {
  readonly name: string
  readonly secret?: string
  readonly delivery: {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body_raw?: string
    readonly body?: unknown
  }
}

/** Every exchange by its name. */
export function readRecordings(): ReadonlyMap<string, Recording> {
  const files = names().map((name) => [name, read(name) as Partial<Recording>] as const)
  return new Map(files.flatMap(([name, file]) => (file.request && file.response ? [[name, { ...file, name } as Recording] as const] : [])))
}

export function readDeliveries(): ReadonlyMap<string, RecordedDelivery> {
  const files = names().map((name) => [name, read(name) as Partial<RecordedDelivery>] as const)
  return new Map(files.flatMap(([name, file]) => (file.delivery ? [[name, { ...file, name } as RecordedDelivery] as const] : [])))
}

function names(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

function read(name: string): unknown {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8')
  // The recorder rewrote hosts in answers, and not in what it had sent.
  return JSON.parse(
    text.replaceAll('https://127.0.0.1:8443', 'https://store.example').replaceAll('http://127.0.0.1:8090', 'https://backend.example'),
  )
}
