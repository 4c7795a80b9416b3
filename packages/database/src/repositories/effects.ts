import type { EffectRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const effectTable: Table<EffectRecord> = {
  name: 'Effect',
  key: ['key'],
  columns: {
    key: 'text',
    kind: 'text',
    subject: 'text',
    requestDigest: 'text',
    phase: 'text',
    attempts: 'integer',
    reply: 'text',
    runId: 'text',
    updatedAt: 'instant',
  },
}

export function effectRepository(open: OpenTable): Repositories['effects'] {
  const table = open(effectTable)
  return {
    byKeys: (keys) => table.find('and "key" = any($2::text[]) order by "key"', keys),
    put: table.put,
    unresolved: () => table.find(`and "phase" in ('planned', 'sent', 'uncertain') order by "updatedAt", "key"`),
  }
}
