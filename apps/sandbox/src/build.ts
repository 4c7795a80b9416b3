/** `npm run build`: every client that has changed since it was built last, with `--force` all of them; and the WordPress plugin as a zip. */
import path from 'node:path'
import { buildClients } from './bundles/clients.ts'
import { writePluginZip } from './bundles/plugin-zip.ts'

const step = async (title: string, work: () => Promise<void>) => {
  console.log(`${title} ...`)
  await work()
}
await buildClients(step, { force: process.argv.includes('--force') })
console.log(`Built. The plugin to install: ${path.relative(process.cwd(), writePluginZip())}`)
