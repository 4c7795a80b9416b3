import { Command } from 'commander'
import { rotateKeys } from '../operations/rotate-keys.ts'
import { openCli } from './open-cli.ts'
import { print, progress } from './print.ts'

export const rotateKeysCommand = (): Command =>
  new Command('rotate-keys')
    .description('Seals all credentials and personal data with the first of ENCRYPTION_KEYS, so that older keys can be taken away')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
How a key is replaced: put the new key first in ENCRYPTION_KEYS (new:...,old:...) of every app and worker and restart them, run this
command with the same ENCRYPTION_KEYS, then take the old key out everywhere. It may run beside the workers, and again.`,
    )
    .action(async (options: { readonly json?: boolean }) => {
      const cli = await openCli()
      try {
        const done = await rotateKeys(cli.services, progress)
        print(options.json, done, [
          `${done.credentials} credentials, ${done.sessions} sessions and ${done.orders} orders are now sealed with key "${done.currentKey}"`,
        ])
      } finally {
        await cli.close()
      }
    })
