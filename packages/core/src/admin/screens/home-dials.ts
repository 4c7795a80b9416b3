import type { ConnectionRecord } from '../../records/connection.ts'
import type { HomeReport } from '../reports.ts'
import type { ScreenLink, Tone } from '../views/frame.ts'
import type { Dial } from '../views/home.ts'
import { counted, figure } from '../wording/count.ts'

/** The three questions that the home page answers (anchors 1.4, complaint 3), each with the way to what makes the answer No. */
export function dialsOf({ marks }: Pick<ConnectionRecord, 'marks'>, { orders, shipments, levels }: HomeReport): readonly Dial[] {
  const waits = orders.waiting === 0 ? '' : `; ${figure(orders.waiting)} rightly ${orders.waiting === 1 ? 'waits' : 'wait'} in the store`
  return [
    {
      id: 'orders',
      question: 'Is every order in the warehouse?',
      ...answerOf(orders.inWarehouse, orders.due, marks.productsImportedAt !== null),
      text:
        orders.due === 0 ? `No order is under way${waits}` : `${share(orders.inWarehouse, orders.due, 'order')} in the warehouse${waits}`,
      link: exceptions(orders.due - orders.inWarehouse, 'order', 'missing in the warehouse', { screen: 'orders', filter: 'missing' }),
    },
    {
      id: 'shipments',
      question: 'Is every shipment in the store?',
      ...answerOf(shipments.inStore, shipments.made, marks.productsImportedAt !== null),
      text: shipments.made === 0 ? 'No shipment is under way' : `${share(shipments.inStore, shipments.made, 'shipment')} in the store`,
      link: exceptions(shipments.made - shipments.inStore, 'shipment', 'missing in the store', { screen: 'orders', filter: 'untold' }),
    },
    {
      id: 'stock',
      question: 'Is stock equal?',
      ...answerOf(levels.equal, levels.kept, levels.kept > 0),
      text: levels.kept === 0 ? 'No stock has been compared yet' : `${share(levels.equal, levels.kept, 'stock figure')} equal`,
      link: exceptions(levels.kept - levels.equal, 'figure', levels.kept - levels.equal === 1 ? 'differs' : 'differ', {
        screen: 'products',
        filter: 'differs',
      }),
    },
  ]
}

function answerOf(has: number, should: number, hasBegun: boolean): { readonly answer: string; readonly tone: Tone } {
  if (has < should) return { answer: 'No', tone: 'critical' }
  return hasBegun ? { answer: 'Yes', tone: 'success' } : { answer: 'Not yet', tone: 'neutral' }
}

/** "1,203 of 1,204 orders are". */
const share = (has: number, should: number, what: string): string =>
  `${figure(has)} of ${counted(should, what)} ${should === 1 ? 'is' : 'are'}`

const exceptions = (count: number, what: string, words: string, to: Pick<ScreenLink, 'screen' | 'filter'>): ScreenLink =>
  count === 0 ? { label: `See all ${to.screen}`, screen: to.screen } : { label: `${counted(count, what)} ${words}`, ...to }
