import type { AnyEndpoint } from './endpoint.ts'
import { EDITABLE } from './match.ts'

/** `/wc/v3`: the routes of a namespace with their methods. A real store has many more; none is named that is not answered here. */
export function namespaceIndex(namespace: string, endpoints: readonly AnyEndpoint[]): AnyEndpoint {
  const routes = new Map<string, Set<string>>([[`/${namespace}`, new Set(['GET'])]])
  for (const { method, path } of endpoints) {
    if (!path.startsWith(`/${namespace}/`)) continue
    const pattern = path.replace(/\{(\w*id)\}/g, '(?P<$1>[\\d]+)').replace(/\{(\w+)\}/g, '(?P<$1>[\\w-]+)')
    const methods = routes.get(pattern) ?? new Set()
    for (const one of method === 'PUT' ? EDITABLE : [method]) methods.add(one)
    routes.set(pattern, methods)
  }
  const body = { namespace, routes: Object.fromEntries([...routes].map(([pattern, methods]) => [pattern, [...methods]])) }
  return { method: 'GET', path: `/${namespace}`, answer: () => ({ status: 200, body }) }
}
