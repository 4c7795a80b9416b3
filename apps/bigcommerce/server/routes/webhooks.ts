import { receiveWebhook } from '@connect/store-app'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { dataHeaders } from '../headers/answer-policy.ts'
import { exactToMs } from './uninstall.ts'

export async function webhooks(parts: Composition, request: Request, response: Response): Promise<void> {
  // Left open when it is too large: what is wrong can still be said.
  const door = { platform, signals: parts.signals, exactToMs }
  const { status } = await receiveWebhook(parts, door, { headers: headersOf(request), body: request.iterator({ destroyOnReturn: false }) })
  // What is left of it is not waited for.
  if (status === 413) response.set('connection', 'close')
  response.set(dataHeaders).status(status).end()
}

/** Each once, as text. */
const headersOf = ({ headers }: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
