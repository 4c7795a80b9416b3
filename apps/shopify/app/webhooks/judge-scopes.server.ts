import { type Clock, type Random, type Repositories, setProblems } from '@connect/core'
import { missingScopes } from '@connect/shopify'

/** A problem of the connection while a permission that we need is not granted; solved once it is. */
export async function judgeScopes(
  by: { readonly clock: Clock; readonly random: Random },
  r: Repositories,
  granted: readonly string[],
): Promise<void> {
  const missing = missingScopes(granted)
  const { id, storeName } = await r.connection.get()
  const problem = {
    subjectKind: 'connection' as const,
    subjectId: id,
    label: storeName,
    code: 'permission_missing',
    message: `${storeName} does not let the app do everything it needs. Missing: ${missing.join('; ')}`,
  }
  await setProblems(by, r, [id], missing.length > 0 ? [problem] : [], { kind: 'connection', codes: ['permission_missing'] })
}
