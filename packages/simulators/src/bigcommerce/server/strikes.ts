import { revokeToken } from '../auth/install.ts'
import type { FaultKind } from '../faults/fault.ts'
import type { Deployment } from './deployment.ts'
import type { Endpoint } from './endpoint.ts'
import type { Store } from './store.ts'

/** What a fault may name to strike an operation. */
export function namesOf(method: string, path: string | null): readonly string[] {
  return path === null ? ['api'] : [`${method} ${path}`, path, 'api']
}

/** Faults that the answer itself must show. */
const SHOWN: readonly FaultKind[] = ['empty-line-items']

export async function shownFaults(deployment: Deployment, store: Store, endpoint: Endpoint): Promise<ReadonlySet<string>> {
  const struck = new Set<string>()
  if (endpoint.method !== 'GET') return struck
  for (const kind of SHOWN) if (await deployment.faults.strike(kind, store.hash, namesOf(endpoint.method, endpoint.path))) struck.add(kind)
  return struck
}

/** The token dies while the app is using it. */
export async function revokeIfStruck(deployment: Deployment, store: Store, clientId: string, names: readonly string[]): Promise<boolean> {
  if (!(await deployment.faults.strike('revoke-token', store.hash, names))) return false
  await store.command((context) => revokeToken(context, clientId))
  return true
}
