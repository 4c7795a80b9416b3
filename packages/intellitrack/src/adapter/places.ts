import type { Division, Site, UnitOfMeasure, WarehouseIdentity, WarehouseLocation } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { readAll } from '../client/pages.ts'
import { readOrFail } from '../client/read.ts'

const me = z.object({
  name: z.string(),
  divisions: z.array(z.object({ id: z.string(), name: z.string() })),
  features: z.array(z.object({ name: z.string(), access: z.enum(['edit', 'read_only']) })),
})

export async function identity(client: Client): Promise<WarehouseIdentity> {
  const { name, divisions, features } = await readOrFail(client, { method: 'GET', path: '/v1/me', reply: me })
  return {
    name,
    divisionIds: divisions.map((division) => division.id),
    features: Object.fromEntries(features.map((feature) => [feature.name, feature.access])),
  }
}

const division = z.object({ id: z.string(), name: z.string(), timeZone: z.string(), active: z.boolean() })
/** The currency of its unit costs. */
export async function divisionCurrency(client: Client, divisionId: string): Promise<string> {
  const call = {
    method: 'GET',
    path: `/v1/divisions/${encodeURIComponent(divisionId)}`,
    reply: z.object({ currency: z.string() }),
  } as const
  return (await readOrFail(client, call)).currency
}

const site = z.object({ id: z.string(), name: z.string() })
const location = z.object({ id: z.string(), siteId: z.string(), name: z.string(), quarantine: z.boolean() })
/** A unit's code is its id: items and inventory name it by that. */
const unit = z.object({ code: z.string(), name: z.string() }).transform(({ code, name }) => ({ id: code, name }))

export const divisions = (client: Client): Promise<readonly Division[]> => readAll(client, { path: '/v1/divisions' }, division)

export const sites = (client: Client, divisionId: string): Promise<readonly Site[]> =>
  readAll(client, { path: `/v1/divisions/${encodeURIComponent(divisionId)}/sites` }, site)

export const unitsOfMeasure = (client: Client, divisionId: string): Promise<readonly UnitOfMeasure[]> =>
  readAll(client, { path: `/v1/divisions/${encodeURIComponent(divisionId)}/units-of-measure` }, unit)

export const locations = (client: Client, divisionId: string, siteId: string): Promise<readonly WarehouseLocation[]> =>
  readAll(client, { path: `/v1/divisions/${encodeURIComponent(divisionId)}/sites/${encodeURIComponent(siteId)}/locations` }, location)
