import type { SiteCall, SiteContext } from '../../context.ts'
import { record, text } from '../../orders/records.ts'
import type { Deployment } from '../../server/deployment.ts'
import type { Answer, ApiRequest, AskingEndpoint } from '../../server/endpoint.ts'
import type { Site } from '../../server/site.ts'
import { profileOf } from '../../site/profile.ts'
import { pluginOf } from '../state.ts'
import { checks } from './checks.ts'
import { connect } from './connect.ts'
import { goodbye } from './goodbye.ts'
import { refusedPerson } from './may.ts'

const PATH = '/intellitrack/v1/admin/connection'

/** What the browser asks our plugin about its connection; the key is never told. */
export const connectionRoutes: readonly AskingEndpoint[] = [
  { method: 'GET', path: PATH, work: (_deployment, site, _request, call) => look(site, call) },
  { method: 'POST', path: PATH, work: make },
  { method: 'DELETE', path: PATH, work: end },
]

async function look(site: Site, call: SiteCall): Promise<Answer> {
  return (await refusedPerson(site, call, 'see')) ?? { status: 200, body: await site.query(connectionView) }
}

async function make(deployment: Deployment, site: Site, request: ApiRequest, call: SiteCall): Promise<Answer> {
  const body = record(request.body)
  const refused = await refusedPerson(site, call, 'connect')
  return refused ?? (await connect(deployment, site, text(body['backend']) ?? '', text(body['code']) ?? '')) ?? look(site, call)
}

async function end(deployment: Deployment, site: Site, _request: ApiRequest, call: SiteCall): Promise<Answer> {
  const refused = await refusedPerson(site, call, 'connect')
  if (refused) return refused
  await goodbye(deployment, site, 'disconnected')
  return look(site, call)
}

export function connectionView(context: SiteContext): Record<string, unknown> {
  const { key, backend, proposedBackend } = pluginOf(context)
  return {
    state: key ? 'connected' : 'unconnected',
    backend,
    defaultBackend: proposedBackend,
    storeName: profileOf(context).name,
    checks: checks(context),
  }
}
