/** `npm run build`: every client that has changed since it was built last; with `--force` all of them. */
import { buildClients } from './bundles/clients.ts'

const step = async (title: string, work: () => Promise<void>) => {
  console.log(`${title} ...`)
  await work()
}
await buildClients(step, { force: process.argv.includes('--force') })
console.log('Built.')
