import { type ConnectionRecord, Unavailable } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { openStore, platformOf } from '../platforms/index.ts'
import type { Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'

export interface Finding {
  readonly about: string
  readonly ok: boolean
  readonly what: string
  readonly advice: string | null
}

const fine = (about: string, what: string): Finding => ({ about, ok: true, what, advice: null })
const bad = (about: string, what: string, advice: string): Finding => ({ about, ok: false, what, advice })

/** What an operator should know, healthy or not; nothing is changed. */
export async function diagnose(services: Services, queue: Pick<Queue, 'deadLetters'>): Promise<readonly Finding[]> {
  const connections = await services.directory.all()
  const dead = await queue.deadLetters()
  const findings = [fine('database', `answers; ${connections.length} connections`)]
  if (dead.length === 0) findings.push(fine('queue', 'no dead letters'))
  else
    findings.push(
      bad(
        'queue',
        `${dead.length} runs were given up, the last with: ${dead.at(-1)?.error}`,
        'mend the cause, then `npx intellitrack redrive`',
      ),
    )
  for (const connection of connections) findings.push(...(await ofConnection(services, connection)))
  return findings
}

async function ofConnection(services: Services, connection: ConnectionRecord): Promise<readonly Finding[]> {
  const name = connection.storeKey
  if (connection.state === 'disconnected')
    return [bad(name, 'the store has removed the app', 'install it again from the store; links and orders are kept')]
  const findings = [await storeFinding(services, connection), await warehouseFinding(services, connection)]
  const { problems, requests, running } = await services.unitOfWork.read(connection.id, async (r) => ({
    problems: await r.problems.open(),
    requests: await r.requests.all(),
    running: await r.runs.running(),
  }))
  const deadRequests = requests.filter((request) => request.deadAt !== null)
  if (deadRequests.length > 0)
    findings.push(bad(name, `${deadRequests.length} runs were given up: ${deadRequests[0]?.lastError}`, '`npx intellitrack redrive`'))
  findings.push(
    problems.length === 0
      ? fine(name, 'no open problems')
      : bad(
          name,
          `${problems.length} open problems, e.g. ${problems[0]?.message}`,
          '`npx intellitrack problems` lists them, `npx intellitrack explain order|sku` says more of each',
        ),
  )
  findings.push(fine(name, running.length > 0 ? `running: ${running[0]?.kind}` : `idle; ${connection.state}`))
  return findings
}

async function storeFinding(services: Services, connection: ConnectionRecord): Promise<Finding> {
  const name = `${connection.storeKey}, store`
  try {
    const store = await openStore(connection, services, AbortSignal.timeout(30_000))
    const { missingPermissions } = await store.describe()
    if (missingPermissions.length > 0)
      return bad(name, `permissions are missing: ${missingPermissions.join('; ')}`, 'open the app in the store and accept them')
    const { missing } = await store.ensureSubscriptions()
    return missing.length > 0
      ? bad(name, `webhooks are missing: ${missing.join(', ')}`, platformOf(connection).webhookAdvice)
      : fine(name, `answers as ${platformOf(connection).features.plugin}`)
  } catch (error) {
    return unavailable(name, error, 'look whether the store is up and the app still installed')
  }
}

async function warehouseFinding(services: Services, connection: ConnectionRecord): Promise<Finding> {
  const name = `${connection.storeKey}, warehouse`
  try {
    const { features, name: keyName } = await (await openWarehouse(connection, services)).identity()
    const wanted = ['Integrate', platformOf(connection).features.plugin]
    const missing = wanted.filter((feature) => features[feature] === undefined)
    return missing.length > 0
      ? bad(name, `the Store Key "${keyName}" lacks ${missing.join(', ')}`, 'grant it in IntelliTrack under Store Keys')
      : fine(name, `the Store Key "${keyName}" is accepted`)
  } catch (error) {
    return unavailable(name, error, 'look whether IntelliTrack is up and the Store Key still valid')
  }
}

function unavailable(about: string, error: unknown, advice: string): Finding {
  if (error instanceof Unavailable) return bad(about, error.message, advice)
  throw error
}
