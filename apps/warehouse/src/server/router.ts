import { contractOperations, type Operation } from './contract.ts'

export type Match =
  | { readonly found: 'operation'; readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  | { readonly found: 'path'; readonly allow: readonly string[] }
  | { readonly found: 'nothing' }

interface Route {
  readonly operation: Operation
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** The longest literal text first, so that `{orderId}:close` is tried before `{orderId}`. */
const routes: readonly Route[] = contractOperations
  .map(routeOf)
  .sort((a, b) => literalLength(b.operation.path) - literalLength(a.operation.path))

/** The operation a method and an undecoded path mean. */
export function route(method: string, path: string): Match {
  const matching = routes.filter(({ pattern }) => pattern.test(path))
  const found = matching.find(({ operation }) => operation.method === method)
  if (found) {
    const values = decoded(found.pattern.exec(path)?.slice(1) ?? [])
    if (!values) return { found: 'nothing' }
    return { found: 'operation', operation: found.operation, path: Object.fromEntries(found.names.map((name, i) => [name, values[i]!])) }
  }
  if (matching.length === 0) return { found: 'nothing' }
  return { found: 'path', allow: [...new Set(matching.map(({ operation }) => operation.method))] }
}

function routeOf(operation: Operation): Route {
  const names: string[] = []
  const source = operation.path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
      names.push(part.slice(1, -1))
      return '([^/]+?)'
    })
    .join('')
  return { operation, names, pattern: new RegExp(`^${source}$`) }
}

function literalLength(path: string): number {
  return path.replaceAll(/\{[^}]+\}/g, '').length
}

/** undefined when the path is not properly encoded. */
function decoded(values: readonly string[]): readonly string[] | undefined {
  try {
    return values.map(decodeURIComponent)
  } catch {
    return undefined
  }
}
