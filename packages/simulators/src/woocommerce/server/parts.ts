import { catalogueEndpoints } from '../catalogue/endpoints/index.ts'
import type { Change, SiteContext } from '../context.ts'
import { orderEndpoints } from '../orders/endpoints/index.ts'
import { onChange, pluginEndpoints } from '../plugin/index.ts'
import { siteEndpoints } from '../site/endpoints/index.ts'
import { webhookEndpoints } from '../webhooks/endpoints.ts'
import { noteChange } from '../webhooks/note-change.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { namespaceIndex } from './namespace-index.ts'

const simulated: readonly AnyEndpoint[] = [
  ...siteEndpoints,
  ...catalogueEndpoints,
  ...orderEndpoints,
  ...webhookEndpoints,
  ...pluginEndpoints,
]

/** Every route of the REST API that is simulated, and the list of those of WooCommerce. */
export const endpoints: readonly AnyEndpoint[] = [...simulated, namespaceIndex('wc/v3', simulated)]

/** Who hears of a change, inside the command that makes it. */
export const listeners: readonly ((context: SiteContext, change: Change) => void)[] = [noteChange, onChange]
