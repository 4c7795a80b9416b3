import { Buffer } from 'node:buffer'

/** The store's own REST API, with the merchant's key: what people in the shop and at its checkout do. */
export interface Merchant {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: object): Promise<Answer>
  put<Answer>(path: string, body: object): Promise<Answer>
  remove(path: string): Promise<void>
}

export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Paths below `wc/v3/`. */
export function merchantOf(store: string, keys: { readonly consumerKey: string; readonly consumerSecret: string }): Merchant {
  const authorization = `Basic ${Buffer.from(`${keys.consumerKey}:${keys.consumerSecret}`).toString('base64')}`
  const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${store}/wp-json/wc/v3/${path}`, {
      method,
      headers: { authorization, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(120_000),
    })
    const text = await response.text()
    if (!response.ok) throw new StoreRefused(response.status, `${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text) as Answer
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    remove: (path) => call('DELETE', `${path}?force=true`),
  }
}
