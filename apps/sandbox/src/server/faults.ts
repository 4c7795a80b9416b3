import express, { type Router } from 'express'
import { z } from 'zod'
import type { FaultView } from '../shared/views.ts'
import { jsonClient } from './json-client.ts'
import type { PageOptions } from './page.ts'
import { reply } from './routes.ts'

interface Trouble {
  readonly id: string
  readonly party: 'store' | 'warehouse'
  readonly title: string
  readonly about: string
  readonly fault: Readonly<Record<string, unknown>>
}

/** The troubles a person can start from the page; each panel knows more, through its own control API. */
const troubles: readonly Trouble[] = [
  {
    id: 's-down',
    party: 'store',
    title: 'Store down',
    about: 'Every call of the app is answered 503.',
    fault: { kind: 'fail-before', on: 'graphql', status: 503, times: null },
  },
  {
    id: 's-lost',
    party: 'store',
    title: 'Store: shipment reply lost',
    about: 'The fulfilment is made, its reply never arrives.',
    fault: { kind: 'lose-reply', on: 'fulfillmentCreate', times: 1 },
  },
  {
    id: 's-stock',
    party: 'store',
    title: 'Store: stock reply lost',
    about: 'The figures are taken, the reply never arrives.',
    fault: { kind: 'lose-reply', on: 'inventorySetQuantities', times: 1 },
  },
  {
    id: 's-throttled',
    party: 'store',
    title: 'Store throttles',
    about: 'Twenty calls are answered THROTTLED.',
    fault: { kind: 'throttled', on: 'graphql', times: 20 },
  },
  {
    id: 's-drop',
    party: 'store',
    title: 'Webhooks lost',
    about: 'No webhook arrives: only polling finds changes.',
    fault: { kind: 'webhook-drop', on: '*', times: null },
  },
  {
    id: 's-twice',
    party: 'store',
    title: 'Webhooks twice',
    about: 'Every webhook is delivered twice.',
    fault: { kind: 'webhook-duplicate', on: '*', times: null },
  },
  {
    id: 's-forge',
    party: 'store',
    title: 'Forged webhook',
    about: 'The next webhook carries a wrong signature.',
    fault: { kind: 'webhook-forge', on: '*', times: 1 },
  },
  {
    id: 's-token',
    party: 'store',
    title: 'Token revoked',
    about: 'The next call finds its access token refused.',
    fault: { kind: 'revoke-token', on: 'graphql', times: 1 },
  },
  {
    id: 'w-down',
    party: 'warehouse',
    title: 'Warehouse down',
    about: 'Every call is answered 503.',
    fault: { kind: 'status', status: 503, times: null },
  },
  {
    id: 'w-lost',
    party: 'warehouse',
    title: 'Warehouse: order reply lost',
    about: 'The order is received, the reply never arrives.',
    fault: { kind: 'lose_reply', operationId: 'createPickingOrders', times: 1 },
  },
  {
    id: 'w-rate',
    party: 'warehouse',
    title: 'Warehouse: too many requests',
    about: 'Ten calls are answered 429 with Retry-After.',
    fault: { kind: 'rate_limit', times: 10 },
  },
  {
    id: 'w-slow',
    party: 'warehouse',
    title: 'Warehouse slow',
    about: 'Fifty calls take two seconds longer.',
    fault: { kind: 'slow', delay: 2000, times: 50 },
  },
]

interface Panel {
  readonly faults: readonly { readonly id: string; readonly times: number | null; readonly hits?: number }[]
  readonly struck?: readonly { readonly faultId: string }[]
}

/** Starts and stops trouble on either side. */
export function faultRoutes({ addresses }: PageOptions): Router {
  const panels = { store: jsonClient('The simulated store', addresses.stores), warehouse: jsonClient('The warehouse', addresses.warehouse) }
  /** Trouble id to the panel's own id of the fault. */
  const set = new Map<string, string>()
  const router = express.Router()
  router.get(
    '/',
    reply(async () => {
      const store = await panels.store<Panel>('GET', '/_control/faults')
      const warehouse = await panels.warehouse<Panel>('GET', '/_control/faults')
      return { faults: troubles.map((trouble) => shown(trouble, set.get(trouble.id), trouble.party === 'store' ? store : warehouse)) }
    }),
  )
  router.post(
    '/',
    reply(async (request) => {
      const { id, active } = z.object({ id: z.string(), active: z.boolean() }).parse(request.body)
      const trouble = troubles.find((one) => one.id === id)
      if (!trouble) return {}
      const call = panels[trouble.party]
      const known = set.get(id)
      // One that has struck as often as it should is gone already.
      if (known) await call('DELETE', `/_control/faults/${encodeURIComponent(known)}`).catch(() => {})
      set.delete(id)
      if (!active) return {}
      const answer = await call<{ readonly fault?: { readonly id: string }; readonly id?: string }>(
        'POST',
        '/_control/faults',
        trouble.fault,
      )
      set.set(id, answer.fault?.id ?? answer.id ?? '')
      return {}
    }),
  )
  router.delete(
    '/',
    reply(async () => {
      await Promise.all([panels.store('DELETE', '/_control/faults'), panels.warehouse('DELETE', '/_control/faults')])
      set.clear()
    }),
  )
  return router
}

function shown(trouble: Trouble, faultId: string | undefined, panel: Panel): FaultView {
  const { id, party, title, about } = trouble
  const present = panel.faults.find((fault) => fault.id === faultId)
  const struck = panel.struck ? panel.struck.filter((stroke) => stroke.faultId === faultId).length : (present?.hits ?? 0)
  return {
    id,
    party,
    title,
    about,
    struck,
    active: present !== undefined && (present.times === null || (present.hits ?? 0) < present.times),
  }
}
