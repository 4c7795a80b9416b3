import type { VariantId } from '../../domain/ids.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { ItemUpsert, UpsertedItem } from '../../domain/warehouse.ts'
import { mayUpdate } from '../../planning/item-decision.ts'
import type { ItemFields } from '../../planning/item-fields.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { RunContext } from '../context.ts'
import { digest } from '../digest.ts'
import { effectKey } from '../effect-key.ts'
import { performEffects } from '../effects.ts'
import type { DecidedVariant } from './decide-page.ts'
import { itemSender } from './item-sender.ts'
import type { ProductRun } from './product-run.ts'

/** What became of one variant's item. */
export interface ItemWrite {
  readonly fields: ItemFields
  readonly mode: ItemUpsert['mode']
  readonly outcome: Outcome<UpsertedItem>
  /** false: the item is linked, but its fields could not be written yet. */
  readonly inStep: boolean
  /** Its barcode is another item's alternate number: left empty. */
  readonly alternateTaken: boolean
}

export interface ItemWrites {
  readonly ends: ReadonlyMap<VariantId, ItemWrite>
  settle(repositories: Repositories): Promise<void>
}

interface Planned extends Pick<ItemWrite, 'fields' | 'mode'> {
  readonly variantId: VariantId
  readonly version: string
}

/** Sends a page's items; those whose barcode is taken go again without it, and linked ones that may be written over go on to that. */
export async function writeItems(context: RunContext, run: ProductRun, page: readonly DecidedVariant[]): Promise<ItemWrites> {
  const ends = new Map<VariantId, ItemWrite>()
  const first = await send(context, page.flatMap(planned))
  for (const { write, outcome } of first.answers) ends.set(write.variantId, { ...write, outcome, inStep: true, alternateTaken: false })

  const withoutBarcode = await send(
    context,
    first.answers.filter(barcodeTaken).map(({ write }) => emptied(write)),
  )
  for (const { write, outcome } of withoutBarcode.answers)
    ends.set(write.variantId, { ...write, outcome, inStep: true, alternateTaken: true })

  const linked = [...first.answers, ...withoutBarcode.answers].filter((answer) => linkedAndUpdatable(run, answer))
  const updates = await send(
    context,
    linked.map(({ write }) => ({ ...write, mode: 'update' })),
  )
  for (const { write, outcome } of updates.answers) {
    const before = ends.get(write.variantId) as ItemWrite
    ends.set(write.variantId, { ...before, inStep: outcome.kind === 'applied' || outcome.kind === 'already' })
  }
  const settle = async (repositories: Repositories) => {
    for (const { performed } of [first, withoutBarcode, updates]) await performed.settle(repositories)
  }
  return { ends, settle }
}

function planned({ variant, decision }: DecidedVariant): readonly Planned[] {
  if (decision.kind !== 'create' && decision.kind !== 'update') return []
  const { variantId, version } = variant
  return [{ variantId, version, fields: decision.fields, mode: decision.kind === 'create' ? 'create_or_link' : 'update' }]
}

interface Answer {
  readonly write: Planned
  readonly outcome: Outcome<UpsertedItem>
}

async function send(context: RunContext, writes: readonly Planned[]) {
  const requests = writes.map((write) => itemRequest(context, write))
  const subjects = new Map(requests.map((request, index) => [request.key, (writes[index] as Planned).variantId]))
  const performed = await performEffects(context, itemSender(context, subjects), requests)
  const answers = writes.map((write, index): Answer => ({ write, outcome: performed.outcomes[index] as Outcome<UpsertedItem> }))
  return { performed, answers }
}

/** The source's version is in the key: a name that changes there and back is written twice, a repeated attempt once. */
const itemRequest = (context: RunContext, { variantId, version, fields, mode }: Planned): ItemUpsert => ({
  key: effectKey(context, 'item', variantId, version, digest({ ...fields, mode })),
  ...fields,
  active: true,
  mode,
})

const barcodeTaken = ({ write, outcome }: Answer): boolean =>
  write.fields.alternateNumber !== null && outcome.kind === 'rejected' && outcome.code === 'duplicate_alternate_number'

const emptied = (write: Planned): Planned => ({ ...write, fields: { ...write.fields, alternateNumber: null } })

const linkedAndUpdatable = (run: ProductRun, { write, outcome }: Answer): boolean =>
  write.mode === 'create_or_link' &&
  (outcome.kind === 'applied' || outcome.kind === 'already') &&
  !outcome.value.created &&
  mayUpdate(run.settings, { createdByUs: false })
