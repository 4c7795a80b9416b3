import { Command, Option } from 'commander'
import { runWalkthrough, walkthroughPlatforms } from '../walkthrough/run-walkthrough.ts'
import { sandboxPage } from './open-cli.ts'
import { print, progress } from './print.ts'

export const walkthroughCommand = (): Command =>
  new Command('walkthrough')
    .description('Drives the running sandbox over HTTP from first dataset to End of Day and checks every hop')
    .addOption(new Option('-p, --platform <name>', 'which store').choices([...walkthroughPlatforms]).default('shopify'))
    .option('--url <url>', "the sandbox's page; default: the one that runs in this folder")
    .option('--json', 'print JSON')
    .action(async (options: { readonly platform: string; readonly url?: string; readonly json?: boolean }) => {
      const url = options.url ?? sandboxPage()
      if (!url) throw new Error('No sandbox runs in this folder: start one with `npm start`, or give --url')
      const result = await runWalkthrough(options.platform, url.replace(/\/+$/, ''), progress)
      print(options.json, result, [`${result.ok ? 'All is well' : 'Something is wrong'} after ${result.seconds.toFixed(1)} s`])
      if (!result.ok) process.exitCode = 1
    })
