import { buildClients } from '../apps/sandbox/src/bundles/clients.ts'

/** Kept on the process: each project of the test run loads this file anew. */
const kept = globalThis as { builtClients?: Promise<void> }

/** Before any test: every client that has changed is built, once. Tests that run side by side would each build into the same folder. */
export default function setup(): Promise<void> {
  kept.builtClients ??= buildClients(async (title, work) => {
    console.log(`${title} ...`)
    await work()
  })
  return kept.builtClients
}
