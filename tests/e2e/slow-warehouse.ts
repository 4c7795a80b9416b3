import type { SandboxProcess } from './sandbox-process.ts'

/** Makes these calls of the warehouse slow, by so many milliseconds, so that what uses them can be looked at while it is under way; gives what ends it. */
export async function slowWarehouse(
  sandbox: SandboxProcess,
  delay: number,
  ...operations: readonly string[]
): Promise<() => Promise<void>> {
  const { warehouse } = await sandbox.get<{ readonly warehouse: { readonly address: string } }>('/api/overview')
  const faults = `${warehouse.address}/_control/faults`
  const headers = { 'content-type': 'application/json' }
  for (const operationId of operations) {
    const body = JSON.stringify({ kind: 'slow', operationId, delay, times: null })
    const answer = await fetch(faults, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(`The warehouse is not slowed down: ${await answer.text()}`)
  }
  return async () => void (await fetch(faults, { method: 'DELETE' }))
}
