import type { AnyEndpoint } from '../server/endpoint.ts'
import { connectionRoutes } from './admin/connection.ts'
import { screenRoutes } from './admin/screens.ts'
import { signedRoutes } from './routes/index.ts'

export { connectionView } from './admin/connection.ts'
export { activatePlugin, pluginActions, pluginCommands } from './commands.ts'
export { onChange } from './outbox/note-change.ts'
export { outboxSummary } from './outbox/rows.ts'
export { type PumpSummary, pump } from './pump.ts'
export { pluginShipments } from './shipments/of-order.ts'
export { pluginOf } from './state.ts'

/** Every route of our plugin: what the backend asks, signed, and what the browser asks, logged in. */
export const pluginEndpoints: readonly AnyEndpoint[] = [...signedRoutes, ...connectionRoutes, ...screenRoutes]
