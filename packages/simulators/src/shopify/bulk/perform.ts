import { Kind, type OperationDefinitionNode, parse } from 'graphql'
import type { ApiCall } from '../context.ts'
import { errorsOf, executePrepared } from '../executor/execute.ts'
import { limitErrors } from '../executor/limits.ts'
import { type Prepared, prepare } from '../executor/prepare.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import type { BulkOperation } from './operation.ts'
import { linesOf, marked } from './rows.ts'

export interface Performed {
  readonly text: string
  readonly objectCount: number
  readonly rootObjectCount: number
  readonly errorCode: BulkOperation['errorCode']
}

/** Runs a bulk query over everything at one point in time. */
export async function performQuery(deployment: Deployment, shop: Shop, operation: BulkOperation): Promise<Performed> {
  const document = marked(parse(operation.query))
  const definition = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!
  const fragments = Object.fromEntries(
    document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  )
  const prepared: Prepared = { document, operation: definition, fragments, variables: {}, name: definition.name?.value ?? null }
  return shop.world.read(() => {
    const result = executePrepared(prepared, shop.context(callOf(operation)), options(deployment, shop, operation))
    if (result.errors?.some((error) => error.extensions['code'] === 'ACCESS_DENIED') && !result.data) return denied
    const lines: string[] = []
    let roots = 0
    for (const { line, root } of linesOf((result.data ?? {}) as Record<string, unknown>)) {
      lines.push(JSON.stringify(line))
      if (root) roots++
    }
    const text = lines.length > 0 ? `${lines.join('\n')}\n` : ''
    return { text, objectCount: lines.length, rootObjectCount: roots, errorCode: null }
  })
}

/** Runs a mutation once for each line of variables, one command each: what one line did stays when the next fails. */
export async function performMutation(deployment: Deployment, shop: Shop, operation: BulkOperation, file: string): Promise<Performed> {
  const answers: string[] = []
  const lines = file.split('\n').filter((line) => line.trim() !== '')
  for (const [number, line] of lines.entries()) {
    const answer = await runLine(deployment, shop, operation, line)
    answers.push(JSON.stringify({ ...answer, __lineNumber: number }))
  }
  return {
    text: answers.length > 0 ? `${answers.join('\n')}\n` : '',
    objectCount: answers.length,
    rootObjectCount: answers.length,
    errorCode: null,
  }
}

async function runLine(deployment: Deployment, shop: Shop, operation: BulkOperation, line: string): Promise<object> {
  const variables = variablesOf(line)
  if (!variables) return { errors: [{ message: 'The line is not a JSON object.', extensions: { code: 'INVALID_JSONL' } }] }
  const preparation = prepare({ query: operation.query, variables })
  if ('errors' in preparation) return { errors: preparation.errors }
  const refused = limitErrors(preparation.prepared)
  if (refused.length > 0) return { errors: refused }
  const run = () => executePrepared(preparation.prepared, shop.context(callOf(operation, false)), options(deployment, shop, operation))
  const result = await shop.world.transact(run)
  return { data: result.data, ...(result.errors ? { errors: errorsOf(result) } : {}) }
}

function variablesOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const denied: Performed = { text: '', objectCount: 0, rootObjectCount: 0, errorCode: 'ACCESS_DENIED' }

function callOf(operation: BulkOperation, bulk = true): ApiCall {
  const { clientId, version } = operation
  return { clientId, scopes: new Set(operation.scopes), version, origin: '', searchLag: 0, bulk, warnSearch: () => {} }
}

function options(deployment: Deployment, shop: Shop, operation: BulkOperation) {
  const { customerData } = shop.behaviour()
  return { resolvers: deployment.resolvers, scopes: new Set(operation.scopes), customerData, inUse: () => false }
}
