import { createHash } from 'node:crypto'
import type { SiteContext } from '../../context.ts'
import type { PluginKey } from '../../model/plugin.ts'
import { record, text } from '../../orders/records.ts'
import type { Deployment } from '../../server/deployment.ts'
import type { Answer } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import type { Site } from '../../server/site.ts'
import { profileOf } from '../../site/profile.ts'
import { objectOf, post, type Reply } from '../backend.ts'
import { emptyOutbox } from '../outbox/rows.ts'
import { restAddress } from '../routes/describe.ts'
import { hexOf } from '../signing.ts'
import { changePlugin, pluginOf } from '../state.ts'
import { isSecure } from './checks.ts'

const TIMEOUT = 45_000

/** Connects this store by a pairing code; a key that is there stays good until the new one is. null: it is connected. */
export async function connect(deployment: Deployment, site: Site, typed: string, code: string): Promise<Answer | null> {
  const backend = addressOf(typed)
  if (!backend) return wpError(400, 'intellitrack_address', 'This is not an address that IntelliTrack can have.', { field: 'backend' })
  if (code.trim() === '') return wpError(400, 'intellitrack_code', 'Enter the pairing code.', { field: 'code' })
  const begun = await site.command(begin)
  if (!begun) return wpError(409, 'intellitrack_not_encrypted', 'The address of this site begins with http://.')
  const message = { protocol: 1, code: code.trim(), key: begun.key, store: begun.store }
  const reply = await post(deployment, `${backend}/plugin/connect`, JSON.stringify(message), {}, TIMEOUT)
  const refused = refusal(reply)
  await site.command((context) => (refused ? giveUp(context) : confirm(context, begun.key, backend)))
  return refused
}

/** In its one spelling, without a slash at the end; null: no address, or not encrypted. */
function addressOf(typed: string): string | null {
  const address = typed.trim().includes('://') ? typed.trim() : `https://${typed.trim()}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  return isBare && isSecure(address) && url.hostname !== '' ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : null
}

function begin(context: SiteContext) {
  if (!isSecure(context.home)) return null
  const secret = createHash('sha256').update(context.random.uuid()).update(context.random.uuid()).digest('base64')
  const key: PluginKey = { id: hexOf(context, 16), secret }
  changePlugin(context, { pendingKey: key })
  const store = { home: context.home, rest: restAddress(context), name: profileOf(context).name, plugin: pluginOf(context).version }
  return { key, store }
}

function giveUp(context: SiteContext): void {
  changePlugin(context, { pendingKey: null })
}

function confirm(context: SiteContext, key: PluginKey, backend: string): void {
  if (pluginOf(context).backend !== backend) emptyOutbox(context)
  changePlugin(context, { key, pendingKey: null, backend, home: context.home, error: null, failures: 0, nextAt: null, sentAt: null })
}

/** What the backend has against it, at the field that is to be mended; null: it is connected. */
function refusal(reply: Reply): Answer | null {
  const object = objectOf(reply)
  if (reply.kind === 'none')
    return wpError(502, 'intellitrack_unreachable', `IntelliTrack did not answer: ${reply.message}`, { field: 'backend' })
  if (reply.status === 200 && object?.['connected'] === true) return null
  const code = text(object?.['code'])
  if (!object || reply.status < 400 || code === undefined)
    return wpError(502, 'intellitrack_page', 'What answered at this address is not IntelliTrack.', { field: 'backend' })
  const field = code === 'intellitrack_code' ? { field: 'code' } : {}
  return { status: reply.status, body: { ...object, data: { status: reply.status, ...field, ...record(object['data']) } } }
}
