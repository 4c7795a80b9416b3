import { CommandError, Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import { type Channel, STORE_KIND } from '../model/store.ts'
import { profileOf } from './profile.ts'

/** The storefront that every store has, and what the merchant opened besides; oldest first. */
export function channelsOf(context: Pick<StoreContext, 'world' | 'storeHash'>): readonly Channel[] {
  const stored = [...documents(context).values()]
  const first = stored.find(({ id }) => id === 1) ?? { id: 1, name: profileOf(context).name, updateStockBehavior: null }
  return [first, ...stored.filter(({ id }) => id !== 1)]
}

export const channelOf = (context: Pick<StoreContext, 'world'>, id: number): Channel | undefined => documents(context).get(String(id))

/** The merchant opens a channel, or gives one a rule of its own: `channel` (2, 3 ...), `name`, `updateStockBehavior` (null: the store's). */
export function setChannel(context: StoreContext, input: unknown): Channel {
  const read = new Reader('setChannel', input)
  const id = read.wholeNumber('channel', 1)
  const known = channelsOf(context).find((one) => one.id === id)
  const behaviour = read.has('updateStockBehavior') ? readBehaviour(read) : (known?.updateStockBehavior ?? null)
  return documents(context).put(String(id), {
    id,
    name: read.optionalText('name') ?? known?.name ?? `Channel ${id}`,
    updateStockBehavior: behaviour,
  })
}

function readBehaviour(read: Reader): Channel['updateStockBehavior'] {
  const value = read.value('updateStockBehavior')
  if (value === null || value === 'order_placed' || value === 'order_completed_or_shipped') return value
  throw new CommandError('setChannel.updateStockBehavior is order_placed, order_completed_or_shipped or null')
}

const documents = ({ world }: Pick<StoreContext, 'world'>) => world.collection<Channel>(STORE_KIND.channel)
