import { createTransport, streamLog } from '@connect/http'
import { runConformance } from '@connect/intellitrack/conformance'
import { Command } from 'commander'
import { print, progress } from './print.ts'

export const conformanceCommand = (): Command =>
  new Command('conformance')
    .description(
      "Tells whether an implementation of IntelliTrack's contract is right; leaves items, stock and orders of its own in the division",
    )
    .argument('<url>', 'base address of the tenant, without /v1')
    .requiredOption('--store-key <key>', 'a Store Key of a division kept for this')
    .option('--json', 'print JSON')
    .action(async (url: string, options: { readonly storeKey: string; readonly json?: boolean }) => {
      const log = streamLog('conformance', 'error', (line) => process.stderr.write(line))
      const transport = createTransport({ allowPrivateNetwork: true, log, userAgent: 'IntelliTrack-Connect/0.1 (conformance)' })
      const results = await runConformance({
        baseUrl: url,
        storeKey: options.storeKey,
        transport,
        nonce: Date.now().toString(36),
        onResult: (result) => progress(`${result.ok ? 'ok  ' : 'FAIL'} ${result.name}${result.breach ? `: ${result.breach}` : ''}`),
      })
      await transport.close()
      const failed = results.filter((result) => !result.ok)
      print(options.json, { url, passed: results.length - failed.length, failed: failed.length, results }, [
        `${results.length - failed.length} kept, ${failed.length} broken`,
      ])
      if (failed.length > 0) process.exitCode = 1
    })
