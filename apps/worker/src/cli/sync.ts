import { setTimeout as wait } from 'node:timers/promises'
import { type ConnectionId, type RunKind, type RunRecord, runKinds } from '@connect/core'
import { Command, InvalidArgumentError, Option } from 'commander'
import { byHand } from '../operations/by-hand.ts'
import { dryRun } from '../operations/dry-run.ts'
import { requestNow } from '../operations/request-now.ts'
import type { Services } from '../services/services.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print, progress } from './print.ts'

interface SyncOptions {
  readonly connection?: string
  readonly kind: RunKind
  readonly dryRun?: boolean
  readonly since?: string
  readonly confirm?: string
  readonly json?: boolean
}

export const syncCommand = (): Command =>
  new Command('sync')
    .description('Asks for a run and waits for it, or lists what it would write')
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .addOption(new Option('-k, --kind <kind>', 'what to run').choices([...runKinds]).default('sync'))
    .addOption(
      new Option(
        '--since <instant>',
        'first set Last Auto Sync Completed On to this, such as 2026-11-20T08:00:00Z: looks at every order changed since, and at all products',
      )
        .argParser(instant)
        .conflicts(['dryRun', 'kind']),
    )
    .option(
      '--confirm <store name>',
      'with --kind rebaseline_inventory: the name of the store, typed out; --dry-run shows what it would set',
    )
    .option('--dry-run', 'list every write it would make; change nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A run asked for here ignores the Sync Time Range, and leaves Last Auto Sync Completed On alone unless --since sets it.
--since with an earlier instant looks again: what is in the warehouse already stays as it is, nothing is imported twice. With a later one,
what changed in between is passed over until it changes again. Exit code 1: the run did not complete.`,
    )
    .action(sync)

async function sync(options: SyncOptions): Promise<void> {
  const cli = await openCli()
  try {
    const connection = await chosenConnection(cli.services, options.connection)
    if (options.dryRun) {
      const writes = await dryRun(cli.services, connection.id, options.kind, progress)
      const lines = writes.map((write) => `${write.system}: ${write.action} ${write.label}: ${write.before ?? '-'} -> ${write.after}`)
      print(options.json, { connection: connection.storeKey, kind: options.kind, writes }, [
        ...lines,
        `${writes.length} writes, none of them made`,
      ])
      return
    }
    if (options.since !== undefined) await byHand(cli.services, cli.queue).setLastAutoSync(connection.id, options.since)
    const before = new Set((await latestRuns(cli.services, connection.id)).map((run) => run.id))
    await requestNow(cli.services, cli.queue, connection.id, options.kind, options.confirm)
    const run = await finished(cli.services, connection.id, options.kind, before)
    const counts = Object.entries(run.counts).map(([name, count]) => `${count} ${name}`)
    print(options.json, run, [
      `${run.kind} ${run.state}: ${counts.join(', ')}`,
      ...(run.error ? [`${run.error.code}: ${run.error.message}`] : []),
    ])
    if (run.state !== 'completed') process.exitCode = 1
  } finally {
    await cli.close()
  }
}

function instant(text: string): string {
  const at = Date.parse(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at))
    throw new InvalidArgumentError('A date and time, please, such as 2026-11-20T08:00:00Z.')
  return new Date(at).toISOString()
}

const patienceMs = 20_000

const latestRuns = ({ unitOfWork }: Services, connectionId: ConnectionId) => unitOfWork.read(connectionId, (r) => r.runs.latest(20))

/** Waits for the run that answers our request, telling its steps. It need not be `manual`: one that the schedule wanted too is done once for both. */
async function finished(
  services: Services,
  connectionId: ConnectionId,
  kind: string,
  before: ReadonlySet<RunRecord['id']>,
): Promise<RunRecord> {
  const { clock } = services
  const asked = clock.now()
  let told = ''
  for (;;) {
    const runs = await latestRuns(services, connectionId)
    const run = runs.find((one) => one.kind === kind && one.trigger !== 'preview' && !before.has(one.id))
    if (run && run.state !== 'running') return run
    const step = run?.step ?? runs.find((one) => one.state === 'running')?.step ?? 'waiting for a worker'
    if (step !== told) progress(step)
    told = step
    if (!run && clock.now() - asked > patienceMs && !runs.some((one) => one.state === 'running'))
      throw new Error(
        'No worker has taken the request in 20 seconds. It is stored and will run when a worker does: start one, or `npm start`.',
      )
    await wait(250)
  }
}
