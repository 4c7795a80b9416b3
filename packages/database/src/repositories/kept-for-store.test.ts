import { type Checkpoint, type ConnectionId, id, ordersStream } from '@connect/core'
import { variantRecord } from '@connect/testing'
import { expect, test } from 'vitest'
import { createMemoryUnitOfWork } from '../memory/index.ts'
import { beginOutbox, keptForStore, outboxStream } from './kept-for-store.ts'

const shop = { id: id<ConnectionId>('shop'), platform: 'any' }
const unitOfWork = createMemoryUnitOfWork()
const kept = keptForStore({ unitOfWork, vault: { open: (sealed, context) => `${sealed} in ${context}` } }, shop)
const put = (stream: string, checkpoint: string) =>
  unitOfWork.transaction(shop.id, (r) => r.checkpoints.put(stream, checkpoint as Checkpoint))

test('a store’s silence proves something only once the store was asked since its outbox began anew', async () => {
  expect(await kept.outbox.provenUpTo()).toBeNull()
  await put(ordersStream, 'asked at nine')
  await put(outboxStream('any'), '2026-01-01T10:00:00.000Z')
  expect(await kept.outbox.provenUpTo()).toBe('2026-01-01T10:00:00.000Z')
  await unitOfWork.transaction(shop.id, (r) => beginOutbox(r, 'any'))
  expect(await kept.outbox.provenUpTo()).toBeNull()
  await put(outboxStream('any'), '2026-01-01T12:00:00.000Z')
  expect(await kept.outbox.provenUpTo()).toBeNull()
  await put(ordersStream, 'asked at twelve')
  expect(await kept.outbox.provenUpTo()).toBe('2026-01-01T12:00:00.000Z')
})

test('a store is told what was imported of its variants, and nothing of those nobody knows', async () => {
  const mug = variantRecord('7', { productId: id('5'), stockKey: id('v:5'), kind: 'physical' })
  await unitOfWork.transaction(shop.id, (r) => r.variants.put([mug]))
  const known = await kept.known.variants([mug.variantId, id('8')])
  expect([...known.keys()]).toEqual(['7'])
  expect(known.get(mug.variantId)).toMatchObject({ kind: 'physical', productId: '5', stockKey: 'v:5' })
  expect(kept.opened('an order')).toBe('an order in InboxEvent/shop')
})
