import type { Operation } from '../operations/operation.ts'

/** Page sizes that a shop accepts, remembered per operation: halved whenever it calls a document too dear (reference 1.6). */
export interface PageSizes {
  of(operation: Pick<Operation<unknown>, 'name' | 'sizes'>): Readonly<Record<string, number>>
  /** false: nothing is left to halve. */
  shrink(operation: Pick<Operation<unknown>, 'name' | 'sizes'>): boolean
}

export function createPageSizes(): PageSizes {
  const learned = new Map<string, Readonly<Record<string, number>>>()
  const of: PageSizes['of'] = (operation) => learned.get(operation.name) ?? operation.sizes
  return {
    of,
    shrink(operation) {
      const smaller = halved(of(operation))
      if (smaller) learned.set(operation.name, smaller)
      return smaller !== null
    },
  }
}

/** The outer page down to a handful first, then the pages nested in it, then the outer one to its end. */
export function halved(sizes: Readonly<Record<string, number>>): Readonly<Record<string, number>> | null {
  const [outer, ...inner] = Object.entries(sizes)
  if (!outer) return null
  const nested = inner.some(([, size]) => size > SMALL_INNER)
  if (outer[1] > SMALL_OUTER || (!nested && outer[1] > 1)) return { ...sizes, [outer[0]]: Math.ceil(outer[1] / 2) }
  if (nested) return { ...sizes, ...Object.fromEntries(inner.map(([name, size]) => [name, Math.ceil(size / 2)])) }
  const shrinkable = inner.some(([, size]) => size > 1)
  return shrinkable ? { ...sizes, ...Object.fromEntries(inner.map(([name, size]) => [name, Math.ceil(size / 2)])) } : null
}

const SMALL_OUTER = 6
const SMALL_INNER = 10
