/** `npm run build`: every client, built anew. */
import { buildClients } from './bundles/clients.ts'

const step = async (title: string, work: () => Promise<void>) => {
  console.log(`${title} ...`)
  await work()
}
await buildClients(step, { force: true })
console.log('Built.')
