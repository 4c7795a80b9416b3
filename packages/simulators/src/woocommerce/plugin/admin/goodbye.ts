import type { Deployment } from '../../server/deployment.ts'
import type { Site } from '../../server/site.ts'
import { askBackend } from '../backend.ts'
import { emptyOutbox } from '../outbox/rows.ts'
import { changePlugin } from '../state.ts'

/** Tells the backend that the store goes, whether it listens or not; the key goes, save where the plugin only pauses. */
export async function goodbye(deployment: Deployment, site: Site, reason: 'deactivated' | 'uninstalled' | 'disconnected'): Promise<void> {
  await askBackend(deployment, site, '/plugin/goodbye', { reason }, 15_000)
  if (reason === 'deactivated') return
  await site.command((context) => {
    changePlugin(context, { key: null, pendingKey: null, backend: null, error: null, failures: 0, nextAt: null })
    emptyOutbox(context)
  })
}
