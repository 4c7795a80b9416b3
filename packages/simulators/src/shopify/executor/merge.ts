import type { Resolver, Resolvers } from '../context.ts'

/** One table of resolvers from those of the parts; two parts that answer the same field are a mistake. */
export function mergeResolvers(parts: readonly object[]): Resolvers {
  const merged: Record<string, Record<string, Resolver>> = {}
  for (const part of parts as readonly Resolvers[])
    for (const [type, fields] of Object.entries(part)) {
      const known = merged[type] ?? {}
      merged[type] = known
      for (const [field, resolver] of Object.entries(fields)) {
        if (known[field]) throw new Error(`Two parts of the simulated shop answer ${type}.${field}`)
        known[field] = resolver
      }
    }
  return merged
}
