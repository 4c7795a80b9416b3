import { type Clock, type Random, type Repositories, setProblems } from '@connect/core'

/** A problem of the connection while a permission that we need is not granted, named by what it is for; solved once none is missing. */
export async function judgePermissions(
  by: { readonly clock: Clock; readonly random: Random },
  r: Repositories,
  missing: readonly string[],
): Promise<void> {
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
