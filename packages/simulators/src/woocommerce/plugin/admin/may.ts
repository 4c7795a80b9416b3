import type { SiteCall } from '../../context.ts'
import type { Answer } from '../../server/endpoint.ts'
import { noRoute, wpError } from '../../server/error.ts'
import type { Site } from '../../server/site.ts'
import { pluginOf } from '../state.ts'

/** Who may see the plugin's page, and who may change its connection; null: they may. A login without its nonce is nobody. */
export async function refusedPerson(site: Site, call: SiteCall, what: 'see' | 'connect'): Promise<Answer | null> {
  if (!(await site.query((context) => pluginOf(context).active))) return noRoute()
  if (!call.user) return wpError(401, 'rest_forbidden', 'Log in to this site first.')
  const may = call.user.role === 'administrator' || (what === 'see' && call.user.role === 'shop_manager')
  return may ? null : wpError(403, 'rest_forbidden', 'Your user of this site may not do that. Ask an administrator.')
}
