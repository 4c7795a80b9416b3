import type { ConnectionId, Repositories } from '@connect/core'
import { activityRepository } from './activity.ts'
import { checkpointRepository } from './checkpoints.ts'
import { connectionRepository } from './connection.ts'
import { connectionTable } from './connection-table.ts'
import { effectRepository } from './effects.ts'
import { inboxRepository } from './inbox.ts'
import { levelRepository } from './levels.ts'
import { linkRepository } from './links.ts'
import { methodRepository } from './methods.ts'
import type { OpenTable } from './open-table.ts'
import { orderRepository } from './orders.ts'
import { pickingRepository } from './pickings.ts'
import { plannedWriteRepository } from './planned-writes.ts'
import { problemRepository } from './problems.ts'
import { requestRepository } from './requests.ts'
import { runRepository } from './runs.ts'
import { shipmentRepository } from './shipments.ts'
import { staffRepository } from './staff.ts'
import type { Statements } from './statements.ts'
import { variantRepository } from './variants.ts'
import type { Vault } from './vault.ts'

/** All repositories of one connection on these statements. */
export function sqlRepositories(sql: Statements, connectionId: ConnectionId, vault: Vault): Repositories {
  const open: OpenTable = (table) => connectionTable(sql, connectionId, table)
  return {
    connection: connectionRepository(sql, connectionId),
    variants: variantRepository(open),
    links: linkRepository(open),
    levels: levelRepository(open),
    orders: orderRepository(open, connectionId, vault),
    pickings: pickingRepository(open),
    shipments: shipmentRepository(open),
    methods: methodRepository(open),
    checkpoints: checkpointRepository(open),
    inbox: inboxRepository(open),
    effects: effectRepository(open),
    requests: requestRepository(open),
    runs: runRepository(open),
    plannedWrites: plannedWriteRepository(open),
    activity: activityRepository(open),
    problems: problemRepository(open),
    staff: staffRepository(open),
  }
}
