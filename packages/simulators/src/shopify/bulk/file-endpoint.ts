import type { ServerResponse } from '../../server/http.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { BULK_KIND, type BulkFile } from './operation.ts'

/** Serves a result file, to whoever has its address, for seven days. */
export async function answerBulkFile(deployment: Deployment, shop: Shop, name: string): Promise<ServerResponse> {
  if (await deployment.faults.strike('fail-before', shop.domain, ['bulk-file'])) return text(503, '')
  const file = await shop.query((context) => context.world.collection<BulkFile>(BULK_KIND.file).get(name))
  if (!file || file.expiresAt <= deployment.clock.now()) return text(404, 'NoSuchKey')
  const answer = text(200, file.text)
  return (await deployment.faults.strike('cut-body', shop.domain, ['bulk-file'])) ? { ...answer, broken: 'cut' } : answer
}

function text(status: number, body: string): ServerResponse {
  return { status, headers: { 'content-type': 'application/jsonl' }, body }
}
