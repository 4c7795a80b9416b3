import type { InboxRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const inboxTable: Table<InboxRecord> = {
  name: 'InboxEvent',
  key: ['eventId'],
  columns: {
    eventId: 'text',
    storeKey: 'text',
    topic: 'text',
    subject: 'text',
    details: 'text',
    occurredAt: 'text',
    receivedAt: 'instant',
    handledAt: 'instant',
  },
}

export function inboxRepository(open: OpenTable): Repositories['inbox'] {
  const table = open(inboxTable)
  return {
    add: async (record) => (await table.add([record])) === 1,
    unhandled: () => table.find('and "handledAt" is null order by "receivedAt", "eventId"'),
    handled: (eventIds, at) =>
      // What it told of an order is stored with the order now, or is not to be kept.
      table.update(
        'set "handledAt" = $3::timestamptz, "details" = case when "topic" = \'orders_changed\' then null else "details" end',
        'and "eventId" = any($2::text[]) and "handledAt" is null',
        eventIds,
        at,
      ),
  }
}
