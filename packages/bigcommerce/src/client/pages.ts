import { z } from 'zod'

const pagination = z.object({ total: z.number().int().nonnegative().nullish().catch(null) })

/** A list of v3 with what it says of its length. */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    data: z.array(row),
    meta: z
      .object({ pagination: pagination.nullish().catch(null) })
      .nullish()
      .catch(null),
  })

export type ListPage<Row> = {
  readonly data: readonly Row[]
  readonly meta?: { readonly pagination?: { readonly total?: number | null | undefined } | null | undefined } | null | undefined
}

/** How many rows there are on all pages, as the store says; null: it does not. */
export const totalOf = (page: ListPage<unknown>): number | null => page.meta?.pagination?.total ?? null
