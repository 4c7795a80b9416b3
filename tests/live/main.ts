/** `npm run test:live`: the whole path between a real WooCommerce store and a stand-in IntelliTrack. */
import { readOptions } from './options.ts'
import { runLive } from './run-live.ts'
import { usage } from './usage.ts'

const asked = readOptions(process.argv.slice(2), process.env)
if (asked.kind === 'help') console.log(usage)
else if (asked.kind === 'wrong') {
  console.error(`The live suite cannot begin:\n  ${asked.reasons.join('\n  ')}\n\nnpm run test:live -- --help says what each is.`)
  process.exitCode = 2
} else {
  const { options } = asked
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      isStopped = true
      console.error('It ends as soon as what was made is removed')
    })
  // With --json the result alone is on standard output.
  const tell = options.json ? console.error : console.log
  try {
    const result = await runLive(options, { tell, stopped: () => isStopped })
    tell(`${result.ok ? 'All is well' : 'Something is wrong'} after ${result.seconds.toFixed(1)} s`)
    if (options.json) console.log(JSON.stringify(result, null, 2))
    process.exitCode = result.ok ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
