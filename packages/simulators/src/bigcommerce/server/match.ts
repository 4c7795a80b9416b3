import type { Endpoint } from './endpoint.ts'

export type Match =
  | { readonly kind: 'found'; readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> }
  /** Something answers there, but not to this method. */
  | { readonly kind: 'other-method' }
  | { readonly kind: 'nothing' }

interface Template {
  readonly endpoint: Endpoint
  readonly segments: readonly string[]
}

/** Finds the endpoint of a method and a path such as `/v2/orders/100`; a path without variables goes before one with. */
export function matcher(endpoints: readonly Endpoint[]): (method: string, path: string) => Match {
  const templates = endpoints
    .map((endpoint): Template => ({ endpoint, segments: endpoint.path.split('/').slice(1) }))
    .sort((a, b) => variables(a) - variables(b))
  return (method, path) => {
    const segments = path.split('/').slice(1)
    const fitting = templates.filter((template) => fits(template, segments))
    const template = fitting.find((one) => one.endpoint.method === method)
    if (template) return { kind: 'found', endpoint: template.endpoint, params: paramsOf(template, segments) }
    return { kind: fitting.length > 0 ? 'other-method' : 'nothing' }
  }
}

function fits(template: Template, segments: readonly string[]): boolean {
  if (template.segments.length !== segments.length) return false
  return template.segments.every((segment, at) => isVariable(segment) || segment === segments[at])
}

function paramsOf(template: Template, segments: readonly string[]): Readonly<Record<string, string>> {
  const pairs = template.segments.flatMap((segment, at) =>
    isVariable(segment) ? [[segment.slice(1, -1), decodeURIComponent(segments[at] ?? '')] as const] : [],
  )
  return Object.fromEntries(pairs)
}

function variables(template: Template): number {
  return template.segments.filter(isVariable).length
}

function isVariable(segment: string): boolean {
  return segment.startsWith('{')
}
