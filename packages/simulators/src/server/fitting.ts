/** What answers a method at a path with `{variables}`. */
export interface Templated {
  readonly method: string
  readonly path: string
}

export interface Fit<Endpoint> {
  readonly endpoint: Endpoint
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

interface Template<Endpoint> {
  readonly endpoint: Endpoint
  readonly segments: readonly string[]
}

/** Finds all that answer at a path such as `/v2/orders/100`, whatever their method; a path without variables goes before one with. */
export function fitting<Endpoint extends Templated>(
  endpoints: readonly Endpoint[],
  admits: (variable: string, segment: string) => boolean = () => true,
): (path: string) => readonly Fit<Endpoint>[] {
  const templates = endpoints
    .map((endpoint): Template<Endpoint> => ({ endpoint, segments: endpoint.path.split('/').slice(1) }))
    .sort((a, b) => variables(a.segments) - variables(b.segments))
  return (path) => {
    const segments = path.split('/').slice(1)
    return templates
      .filter((template) => fits(template.segments, segments, admits))
      .map((template) => ({ endpoint: template.endpoint, params: paramsOf(template.segments, segments) }))
  }
}

function fits(template: readonly string[], segments: readonly string[], admits: (variable: string, segment: string) => boolean): boolean {
  if (template.length !== segments.length) return false
  return template.every((part, at) => {
    const segment = segments[at] ?? ''
    return isVariable(part) ? admits(part.slice(1, -1), segment) : part === segment
  })
}

function paramsOf(template: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> {
  const pairs = template.flatMap((part, at) =>
    isVariable(part) ? [[part.slice(1, -1), decodeURIComponent(segments[at] ?? '')] as const] : [],
  )
  return Object.fromEntries(pairs)
}

function variables(segments: readonly string[]): number {
  return segments.filter(isVariable).length
}

function isVariable(segment: string): boolean {
  return segment.startsWith('{')
}
