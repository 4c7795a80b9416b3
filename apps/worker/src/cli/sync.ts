import { setTimeout as wait } from 'node:timers/promises'
import type { ConnectionId, RunRecord } from '@connect/core'
import { Command, Option } from 'commander'
import { dryRun } from '../operations/dry-run.ts'
import { requestNow, runKinds } from '../operations/request-now.ts'
import type { Services } from '../services/services.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print, progress } from './print.ts'

interface SyncOptions {
  readonly connection?: string
  readonly kind: (typeof runKinds)[number]
  readonly dryRun?: boolean
  readonly json?: boolean
}

export const syncCommand = (): Command =>
  new Command('sync')
    .description('Asks for a run and waits for it, or lists what it would write')
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .addOption(new Option('-k, --kind <kind>', 'what to run').choices([...runKinds]).default('sync'))
    .option('--dry-run', 'list every write it would make; change nothing')
    .option('--json', 'print JSON')
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
    const before = new Set((await latestRuns(cli.services, connection.id)).map((run) => run.id))
    await requestNow(cli.services, cli.queue, connection.id, options.kind)
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
    const run = runs.find((one) => one.kind === kind && !before.has(one.id))
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
