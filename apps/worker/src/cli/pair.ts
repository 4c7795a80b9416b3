import { systemClock, systemRandom } from '@connect/http'
import { Command } from 'commander'
import { pairingCode } from '../operations/pairing-code.ts'
import { cliEnvironment } from './open-cli.ts'
import { print } from './print.ts'

export const pairCommand = (): Command =>
  new Command('pair')
    .description('Gives a code that connects the WooCommerce plugin of one store, once, within 15 minutes')
    .argument('<address>', 'the store’s address, as in WordPress under Settings, General: Site Address')
    .option('--json', 'print JSON')
    .action((address: string, options: { readonly json?: boolean }) => {
      const given = pairingCode(cliEnvironment(), address, { clock: systemClock, random: systemRandom })
      const { store, code, expiresAt, backend } = given
      print(options.json, given, [
        `${code}  for ${store}, until ${expiresAt}`,
        `Enter it in WordPress under WooCommerce, IntelliTrack${backend ? `, with the backend ${backend}` : ''}`,
      ])
    })
