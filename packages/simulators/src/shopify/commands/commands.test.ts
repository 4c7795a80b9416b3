import { describe, expect, test } from 'vitest'
import { openSmallShop } from '../seed/small-shop.ts'
import { commands } from './index.ts'

describe('commands by name', () => {
  test('take what the control API was sent and say what they could not read', async () => {
    const { context } = await openSmallShop()
    const run = (name: string, input: unknown) => commands[name]?.(context, input)
    expect(run('placeOrder', { lines: [{ sku: 'BEANS' }], routingDelayMs: 0 })).toMatchObject({ name: '#1001' })
    expect(() => run('placeOrder', 'beans')).toThrow('placeOrder must be an object')
    expect(() => run('placeOrder', { lines: { sku: 'BEANS' } })).toThrow('placeOrder.lines must be a list')
    expect(() => run('placeOrder', { lines: [{ sku: 'BEANS' }], financialStatus: 'FREE' })).toThrow(
      'placeOrder.financialStatus must be one of PAID',
    )
    expect(() => run('cancelOrder', { order: '#7' })).toThrow('No order "#7" in small.myshopify.com')
    expect(() => run('refundLines', { order: '1001', lines: [{ line: 9, quantity: 1 }] })).toThrow('Order #1001 has no line 9')
    expect(() => run('releaseHold', { order: '1001' })).toThrow('Nothing of 1001 is on hold')
    expect(() => run('undoFulfilment', { fulfillmentId: 'F1' })).toThrow('No fulfilment F1 in small.myshopify.com')
  })

  test('a command that fails leaves nothing behind', async () => {
    const shop = await openSmallShop()
    const place = () => commands['placeOrder']?.(shop.context, { lines: [{ sku: 'BEANS', quantity: 3 }, { sku: 'NOPE' }] })
    await expect(shop.context.world.transact(place)).rejects.toThrow('No variant with SKU "NOPE"')
    expect(shop.stock('BEANS').committed).toBe(0)
  })

  test('every kind of work a sandbox offers has one', async () => {
    for (const name of ['placeOrder', 'editOrder', 'cancelOrder', 'refundLines', 'changeAddress', 'holdOrder', 'releaseHold', 'moveOrder'])
      expect(commands[name]).toBeTypeOf('function')
    for (const name of ['markPaid', 'archive', 'fulfilByHand', 'deleteOrder', 'runDueWork', 'configureOrders'])
      expect(commands[name]).toBeTypeOf('function')
  })
})
