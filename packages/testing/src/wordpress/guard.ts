/**
 * Ends what a test has started once its input closes: the test said so, or it is dead. Usage: node guard.ts <folder>; lines "<pid>" name
 * process groups. What they keep is thrown away with them, so nobody waits until they have tidied up.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const folder = process.argv[2]
if (!folder) throw new Error('Which folder?')
const groups: number[] = []
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {})
for await (const line of createInterface({ input: process.stdin })) groups.push(Number(line))
for (const group of groups) tell(group, 'SIGKILL')
// Where nobody asks after the dead they stay on the list: they write no more.
for (let waited = 0; waited < 2_000 && groups.some((group) => tell(group, 0)); waited += 5) await sleep(5)
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

function tell(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}
