import { installed } from '../../server/installation.ts'
import { instant } from '../ids.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { BULK_KIND, type BulkFile, type BulkOperation, operations } from './operation.ts'
import { type Performed, performMutation, performQuery } from './perform.ts'
import type { StagedUpload } from './staged-uploads.ts'

const RESULT_LIFE = 7 * 24 * 60 * 60 * 1_000
const working = new WeakMap<Shop, Promise<void>>()

/** Finishes the bulk operations whose time has come. Called by a background loop and before every API call, so that a clock that is moved suffices. */
export function runDueBulkOperations(deployment: Deployment, shop: Shop): Promise<void> {
  const before = working.get(shop) ?? Promise.resolve()
  const now = before.then(() => runDue(deployment, shop))
  working.set(
    shop,
    now.catch(() => {}),
  )
  return now
}

async function runDue(deployment: Deployment, shop: Shop): Promise<void> {
  for (const operation of [...operations(shop).values()]) {
    if (operation.status === 'CREATED') await change(shop, operation.id, { status: 'RUNNING' })
    if (operation.dueAt > deployment.clock.now()) continue
    if (operation.status === 'CANCELING') await finish(shop, operation, { ...NOTHING, errorCode: null }, 'CANCELED')
    else if (operation.status === 'CREATED' || operation.status === 'RUNNING') await perform(deployment, shop, operation)
  }
}

const NOTHING: Performed = { text: '', objectCount: 0, rootObjectCount: 0, errorCode: null }

async function perform(deployment: Deployment, shop: Shop, operation: BulkOperation): Promise<void> {
  if (!(await shop.query((context) => installed(context, operation.clientId)))) {
    await finish(shop, operation, { ...NOTHING, errorCode: 'ACCESS_DENIED' }, 'FAILED')
    return
  }
  const fault = await deployment.faults.strike('bulk-fails', shop.domain, ['bulk', operation.type.toLowerCase()])
  if (fault && !fault.partial) return finish(shop, operation, { ...NOTHING, errorCode: 'INTERNAL_SERVER_ERROR' }, 'FAILED')
  const upload = shop.world.collection<StagedUpload>(BULK_KIND.upload).get(operation.stagedUploadPath ?? '')
  const file = upload?.text ?? ''
  const performed =
    operation.type === 'QUERY'
      ? await performQuery(deployment, shop, operation)
      : await performMutation(deployment, shop, operation, fault ? firstHalf(file) : file)
  if (fault) return finish(shop, operation, { ...cut(performed), errorCode: 'INTERNAL_SERVER_ERROR' }, 'FAILED')
  return finish(shop, operation, performed, performed.errorCode ? 'FAILED' : 'COMPLETED')
}

function finish(shop: Shop, operation: BulkOperation, performed: Performed, status: BulkOperation['status']): Promise<void> {
  return shop.command((context) => {
    const name = performed.text === '' ? null : `bulk-${operation.id.split('/').at(-1)}.jsonl`
    if (name) {
      const file: BulkFile = { text: performed.text, expiresAt: context.clock.now() + RESULT_LIFE }
      context.world.collection<BulkFile>(BULK_KIND.file).put(name, file)
    }
    const completedAt = instant(context)
    operations(context).put(operation.id, {
      ...operation,
      status,
      completedAt,
      objectCount: performed.objectCount,
      rootObjectCount: performed.rootObjectCount,
      fileSize: name ? Buffer.byteLength(performed.text) : null,
      resultFile: status === 'COMPLETED' ? name : null,
      partialFile: status === 'COMPLETED' ? null : name,
      errorCode: performed.errorCode,
    })
    context.emit('bulk_operations/finish', {
      admin_graphql_api_id: operation.id,
      completed_at: completedAt,
      created_at: operation.createdAt,
      error_code: performed.errorCode?.toLowerCase() ?? null,
      status: status.toLowerCase(),
      type: operation.type.toLowerCase(),
    })
  })
}

function change(shop: Shop, id: string, part: Partial<BulkOperation>): Promise<void> {
  return shop.command((context) => {
    const operation = operations(context).get(id)
    if (operation?.status === 'CREATED') operations(context).put(id, { ...operation, ...part })
  })
}

function firstHalf(file: string): string {
  const lines = file.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, Math.ceil(lines.length / 2)).join('\n')
}

function cut(performed: Performed): Performed {
  const lines = performed.text.split('\n').filter((line) => line !== '')
  const kept = lines.slice(0, Math.ceil(lines.length / 2))
  return { ...performed, text: `${kept.join('\n')}\n`, objectCount: kept.length }
}
