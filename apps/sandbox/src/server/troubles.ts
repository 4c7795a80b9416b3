import express, { type Router } from 'express'
import { z } from 'zod'
import type { FaultView } from '../shared/views.ts'
import type { JsonClient } from './json-client.ts'
import { reply } from './reply.ts'
import type { StoreSide, Trouble } from './store-side.ts'
import { warehouseTroubles } from './warehouse-troubles.ts'

interface Panel {
  readonly faults: readonly { readonly id: string; readonly times: number | null; readonly hits?: number }[]
  readonly struck?: readonly { readonly faultId: string }[]
}

/** Trouble id to the panel's own id of the fault: one for all stores, since the warehouse is the same for all. */
export type StartedTroubles = Map<string, string>

/** Starts and stops trouble on either side of one connection. */
export function troubleRoutes(side: StoreSide, warehouse: JsonClient, started: StartedTroubles): Router {
  const parties = [
    { party: 'store', control: side.control, troubles: side.troubles },
    { party: 'warehouse', control: warehouse, troubles: warehouseTroubles },
  ] as const
  const router = express.Router()
  router.get(
    '/',
    reply(async () => {
      const shown = parties.map(async ({ party, control, troubles }) => {
        const panel = await control<Panel>('GET', '/_control/faults')
        return troubles.map((trouble) => shownTrouble(trouble, party, started.get(trouble.id), panel))
      })
      return { faults: (await Promise.all(shown)).flat() }
    }),
  )
  router.post(
    '/',
    reply(async (request) => {
      const { id, active } = z.object({ id: z.string(), active: z.boolean() }).parse(request.body)
      const party = parties.find(({ troubles }) => troubles.some((one) => one.id === id))
      const fault = party?.troubles.find((one) => one.id === id)?.fault
      if (!party || !fault) return {}
      const known = started.get(id)
      // One that has struck as often as it should is gone already.
      if (known) await party.control('DELETE', `/_control/faults/${encodeURIComponent(known)}`).catch(() => {})
      started.delete(id)
      if (!active) return {}
      const answer = await party.control<{ readonly fault?: { readonly id: string }; readonly id?: string }>(
        'POST',
        '/_control/faults',
        fault,
      )
      started.set(id, answer.fault?.id ?? answer.id ?? '')
      return {}
    }),
  )
  router.delete(
    '/',
    reply(async () => {
      for (const { control, troubles } of parties) {
        await control('DELETE', '/_control/faults')
        for (const { id } of troubles) started.delete(id)
      }
    }),
  )
  return router
}

function shownTrouble(trouble: Trouble, party: FaultView['party'], faultId: string | undefined, panel: Panel): FaultView {
  const { id, title, about } = trouble
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
