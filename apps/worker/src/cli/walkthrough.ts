import { Command, InvalidArgumentError, Option } from 'commander'
import { runWalkthrough, walkthroughPlatforms } from '../walkthrough/run-walkthrough.ts'
import { sandboxPage } from './open-cli.ts'
import { print, progress } from './print.ts'

interface WalkthroughFlags {
  readonly platform: string
  readonly rest?: boolean
  readonly url?: string
  readonly patience: number
  readonly json?: boolean
}

export const walkthroughCommand = (): Command =>
  new Command('walkthrough')
    .description('Drives the running sandbox over HTTP from first dataset to End of Day and checks every hop')
    .addOption(new Option('-p, --platform <name>', 'which store').choices([...walkthroughPlatforms]).default('shopify'))
    .option('--rest', 'the store of that platform that has no plugin and is reached by its API alone')
    .option('--url <url>', "the sandbox's page; default: the one that runs in this folder")
    .option('--patience <seconds>', 'how long a step may take before it counts as missing', seconds, 20)
    .option('--json', 'print JSON')
    .action(async ({ platform, rest = false, patience, json, ...options }: WalkthroughFlags) => {
      const url = options.url ?? sandboxPage()
      if (!url) throw new Error('No sandbox runs in this folder: start one with `npm start`, or give --url')
      const result = await runWalkthrough({ platform, rest, url: url.replace(/\/+$/, ''), patienceMs: patience * 1000, tell: progress })
      print(json, result, [`${result.ok ? 'All is well' : 'Something is wrong'} after ${result.seconds.toFixed(1)} s`])
      if (!result.ok) process.exitCode = 1
    })

function seconds(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('Seconds above 0, please.')
}
