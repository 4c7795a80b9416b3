import type { Checkpoint, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export interface CheckpointRow {
  readonly stream: string
  readonly checkpoint: Checkpoint
}

export const checkpointTable: Table<CheckpointRow> = {
  name: 'Checkpoint',
  key: ['stream'],
  columns: { stream: 'text', checkpoint: 'text' },
}

export function checkpointRepository(open: OpenTable): Repositories['checkpoints'] {
  const table = open(checkpointTable)
  return {
    get: async (stream) => (await table.find('and "stream" = $2', stream))[0]?.checkpoint ?? null,
    put: (stream, checkpoint) => (checkpoint === null ? table.remove('and "stream" = $2', stream) : table.put([{ stream, checkpoint }])),
  }
}
