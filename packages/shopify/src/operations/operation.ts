import { z } from 'zod'

/** One GraphQL document, what it answers, and what it costs. */
export interface Operation<Data> {
  readonly name: string
  readonly text: string
  readonly data: z.ZodType<Data>
  /** Page sizes to begin with, by variable; the outermost first. `ids`: how many ids a request names. Halved when a shop finds them too dear (reference 1.6). */
  readonly sizes: Readonly<Record<string, number>>
  /** Points requested at these sizes on the default curve; only a first guess, the shop's own number replaces it. */
  readonly points: number
  /** query: may be repeated. idempotent: carries its own key, may be repeated with it. once: may be sent a second time only if the first certainly never arrived. */
  readonly kind: 'query' | 'idempotent' | 'once'
}

/** Connections and their page info, as they come from the shop. */
export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() })
export const connection = <Node extends z.ZodType>(node: Node) => z.object({ nodes: z.array(node), pageInfo })
export type Connection<Node> = { readonly nodes: readonly Node[]; readonly pageInfo: z.infer<typeof pageInfo> }

export const userErrors = z.array(z.object({ field: z.array(z.string()).nullish(), message: z.string(), code: z.string().nullish() }))
export type UserErrors = z.infer<typeof userErrors>

export const text = z.string().nullish()
export const idOnly = z.object({ id: z.string() })
export const money = z.object({ amount: z.string(), currencyCode: z.string() })
