import { z } from 'zod'
import type { RestClient } from '../client.ts'

const index = z.object({
  name: z.string().catch(''),
  timezone_string: z.string().catch(''),
  gmt_offset: z.union([z.number(), z.string()]).transform(Number).catch(0),
  namespaces: z.array(z.string()).catch([]),
})
export type SiteIndex = z.infer<typeof index>

/** What the site says of itself to anybody; its namespaces are remembered. */
export async function siteIndex(client: RestClient): Promise<SiteIndex> {
  const site = await client.read({ path: '/', query: { _fields: 'name,timezone_string,gmt_offset,namespaces' }, data: index })
  client.memory.namespaces = new Set(site.namespaces)
  return site
}

/** Asked once in a process. */
export async function hasNamespace(client: RestClient, namespace: string): Promise<boolean> {
  if (client.memory.namespaces === null) await siteIndex(client)
  return client.memory.namespaces?.has(namespace) ?? false
}

/** An IANA name; where the merchant chose an offset, that one: `+05:30`. */
export function timeZoneOf({ timezone_string, gmt_offset }: Pick<SiteIndex, 'timezone_string' | 'gmt_offset'>): string {
  if (timezone_string !== '') return timezone_string
  if (!Number.isFinite(gmt_offset) || gmt_offset === 0) return 'UTC'
  const minutes = Math.round(Math.abs(gmt_offset) * 60)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${gmt_offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
