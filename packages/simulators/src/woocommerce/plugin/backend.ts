import { TransportError } from '@connect/core'
import { isRecord, type Row } from '../orders/records.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { signedHeaders } from './signing.ts'
import { pluginNow, pluginOf } from './state.ts'

/** What the backend said, or that nothing came that is this protocol's. */
export type Reply =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly type: string
      readonly headers: Readonly<Record<string, string>>
      readonly text: string
    }
  | { readonly kind: 'none'; readonly message: string }

/** Asks the backend with the connection's key; null: there is no connection, or it is another site's. */
export async function askBackend(deployment: Deployment, site: Site, path: string, body: object, timeout: number): Promise<Reply | null> {
  const text = JSON.stringify(body)
  const asked = await site.query((context) => {
    const { backend, key, home } = pluginOf(context)
    if (backend === null || key === null || home !== context.home) return null
    const url = new URL(`${backend}${path}`)
    return { url: url.href, headers: signedHeaders(context, key, url.pathname, text, pluginNow(context)) }
  })
  return asked && post(deployment, asked.url, text, asked.headers, timeout)
}

/** Posts JSON; no answer is a value, too. */
export async function post(
  deployment: Deployment,
  url: string,
  text: string,
  headers: Readonly<Record<string, string>>,
  timeout: number,
): Promise<Reply> {
  try {
    const answer = await deployment.transport.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json, text/csv', ...headers },
      body: text,
      timeout,
    })
    return {
      kind: 'answered',
      status: answer.status,
      type: answer.headers['content-type'] ?? '',
      headers: answer.headers,
      text: await answer.text(),
    }
  } catch (error) {
    if (error instanceof TransportError || error instanceof Error) return { kind: 'none', message: error.message }
    throw error
  }
}

/** The object that an answer is; null: it is no JSON object, so not this protocol's. */
export function objectOf(reply: Reply): Row | null {
  if (reply.kind === 'none') return null
  try {
    const value: unknown = JSON.parse(reply.text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}
