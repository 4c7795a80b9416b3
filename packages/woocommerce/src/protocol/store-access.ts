import { parseJson } from '@connect/http'
import { z } from 'zod'

/** A REST address: of the web, without user, to which routes are added. */
const rest = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).username === '', {
  message: 'is no address of a REST API',
})

export const pluginKey = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  secret: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, { message: 'is not 32 bytes in base64' }),
})
/** A key that the plugin made. The secret is base64 of 32 bytes. */
export type PluginKey = z.infer<typeof pluginKey>

/** How a store is reached: through our plugin, or by a key of its own REST API where the plugin cannot be. */
export const storeAccess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plugin'), rest, key: pluginKey }),
  z.object({
    kind: z.literal('rest'),
    rest,
    consumerKey: z.string().min(1),
    consumerSecret: z.string().min(1),
    /** What the store signs its webhooks with. */
    webhookSecret: z.string().min(1),
  }),
])
export type StoreAccess = z.infer<typeof storeAccess>
export type PluginAccess = Extract<StoreAccess, { kind: 'plugin' }>
export type RestAccess = Extract<StoreAccess, { kind: 'rest' }>

/** What is kept of a connection in its credential `store`; null: it cannot be read. */
export function readAccess(text: string): StoreAccess | null {
  const read = storeAccess.safeParse(parseJson(text))
  return read.success ? read.data : null
}

export const writeAccess = (access: StoreAccess): string => JSON.stringify(storeAccess.parse(access))
