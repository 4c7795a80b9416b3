import { fitting } from '../../server/fitting.ts'
import type { AnyEndpoint } from './endpoint.ts'

export interface Match {
  /** undefined: nothing answers to this method there. */
  readonly endpoint: AnyEndpoint | undefined
  readonly params: Readonly<Record<string, string>>
  /** What answers there. */
  readonly methods: readonly string[]
}

export const EDITABLE: readonly string[] = ['POST', 'PUT', 'PATCH']
const ORDER = ['GET', ...EDITABLE, 'DELETE']

/** Finds what answers a method at a route; `PUT` stands for WordPress's "editable". */
export function matcher(endpoints: readonly AnyEndpoint[]): (method: string, path: string) => Match {
  const find = fitting(endpoints, (variable, segment) => (variable.endsWith('id') ? /^\d+$/.test(segment) : segment !== ''))
  return (method, path) => {
    const fits = find(path)
    const asked = method === 'HEAD' ? 'GET' : method
    const fit =
      fits.find(({ endpoint }) => endpoint.method === asked) ??
      fits.find(({ endpoint }) => endpoint.method === 'PUT' && EDITABLE.includes(asked))
    // WordPress knows routes by their pattern; two patterns that fit one path are a literal and a variable one, and the literal answers.
    const own = fits.filter(({ endpoint }) => endpoint.path === (fit ?? fits[0])?.endpoint.path)
    const methods = new Set(own.flatMap(({ endpoint }) => (endpoint.method === 'PUT' ? EDITABLE : [endpoint.method])))
    return { endpoint: fit?.endpoint, params: (fit ?? fits[0])?.params ?? {}, methods: ORDER.filter((one) => methods.has(one)) }
  }
}
