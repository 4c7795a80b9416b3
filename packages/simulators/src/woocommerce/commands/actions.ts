import type { Input } from '../../server/answer-control.ts'
import { pluginActions } from '../plugin/commands.ts'
import type { Deployment } from '../server/deployment.ts'
import { runQueue } from '../server/queue.ts'
import type { Site } from '../server/site.ts'

/** What needs somebody outside, by name: it runs its own commands and sends through the deployment's transport. */
export const actions: Readonly<Record<string, (deployment: Deployment, site: Site, input: Input) => Promise<unknown>>> = {
  ...pluginActions,
  runQueue: (deployment, site) => runQueue(deployment, site),
}
