/** `npm run build`: every client, built anew. */
import { buildClients } from './bundles/clients.ts'

await buildClients((line) => console.log(line), { force: true })
console.log('Built.')
