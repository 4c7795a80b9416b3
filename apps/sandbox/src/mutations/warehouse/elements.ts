import { asList, asObject } from '../json.ts'
import type { Act, PassingRequest } from '../mutation.ts'

export type Element = Readonly<Record<string, unknown>>

/** The elements of a batch of this operation, such as `picking-orders:batch`; none when it is another request. */
export function elementsOf(request: PassingRequest, operation: string): readonly Element[] {
  const batch = request.method === 'POST' && request.path.split('?')[0]?.endsWith(`/${operation}`)
  return batch ? asList(asObject(request.body)['elements']).map(asObject) : []
}

export const withElements = (request: PassingRequest, elements: readonly object[]): PassingRequest => ({ ...request, body: { elements } })

/** Forwards a batch of this operation with every element changed. */
export const changeElements =
  (operation: string, change: (element: Element) => object): Act =>
  (request, forward) => {
    const elements = elementsOf(request, operation)
    return forward(elements.length === 0 ? request : withElements(request, elements.map(change)))
  }
