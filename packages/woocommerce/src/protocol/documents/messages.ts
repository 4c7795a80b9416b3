import { z } from 'zod'
import { pluginKey } from '../store-access.ts'

/** What the plugin asks the backend, beside events (docs/plugin-protocol.md, 2 and 4). */
export const connectMessage = z.object({
  protocol: z.literal(1),
  code: z.string().min(1).max(64),
  key: pluginKey,
  store: z.object({
    home: z.string().max(2000),
    rest: z.string().max(2000),
    name: z.string().max(500).catch(''),
    plugin: z.string().max(40).catch(''),
  }),
})
export type ConnectMessage = z.infer<typeof connectMessage>

export const screenMessage = z.object({
  method: z.enum(['GET', 'POST']),
  query: z.string().max(20_000).catch(''),
  form: z.string().max(1_000_000).nullish().catch(null),
  person: z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    name: z.string().max(300).catch(''),
    is_owner: z.boolean().catch(false),
    locale: z.string().max(40).catch(''),
  }),
})
export type ScreenMessage = z.infer<typeof screenMessage>

export const goodbyeMessage = z.object({ reason: z.enum(['deactivated', 'uninstalled', 'disconnected']) })

export const helloAnswer = z.object({ protocol: z.number(), plugin: z.string().catch(''), proof: z.string() })
