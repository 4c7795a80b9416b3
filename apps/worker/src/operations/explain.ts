import type { ConnectionId } from '@connect/core'
import type { Services } from '../services/services.ts'

export interface Explanation {
  readonly summary: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly timeline: readonly { readonly at: string; readonly message: string }[]
}

export async function explainOrderText(_services: Services, _connectionId: ConnectionId, name: string): Promise<Explanation> {
  return { summary: name, facts: [], timeline: [] }
}
export const explainItemText = explainOrderText
