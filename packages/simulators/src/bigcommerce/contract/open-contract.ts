import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Endpoint } from '../server/endpoint.ts'
import { queryBreaches } from './check-query.ts'
import { type Breach, type Contract, ContractBreach } from './contract.ts'
import { isAlwaysPossible } from './deviations.ts'
import { type Operation, operationOf } from './operation.ts'
import { readSpecs } from './read-specs.ts'

const usual = fileURLToPath(new URL('../../../../../../shared/specs/bigcommerce', import.meta.url))

/** The official files, from `BIGCOMMERCE_SPECS` or from beside the clone; null where they are not there. Opened once for a process. */
export function openContract(folder = process.env['BIGCOMMERCE_SPECS'] ?? usual): Promise<Contract | null> {
  const known = opened.get(folder)
  if (known) return known
  const fresh = existsSync(folder) ? open(folder) : Promise.resolve(null)
  opened.set(folder, fresh)
  return fresh
}

const opened = new Map<string, Promise<Contract | null>>()

async function open(folder: string): Promise<Contract> {
  const { default: Ajv } = await import('ajv-draft-04')
  // The files use keywords as they like; what counts is that values fit.
  const ajv = new Ajv({ strict: false, allErrors: false, verbose: true, validateFormats: false, validateSchema: false })
  const files = await readSpecs(folder)
  const operations = new Map<string, Operation | undefined>()
  const find = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): Operation | undefined => {
    const name = `${method} ${path}`
    if (operations.has(name)) return operations.get(name)
    const [, version = '', ...rest] = path.split('/')
    const inside = `/${rest.join('/')}`
    const file = files.find((one) => one.version === version && one.paths[inside]?.[method.toLowerCase()])
    const operation = file && operationOf(file, inside, method, (schema) => ajv.compile(schema))
    operations.set(name, operation)
    return operation
  }
  return {
    knows: (endpoint) => find(endpoint) !== undefined,
    check: (endpoint, request, answer) => {
      const name = `${endpoint.method} ${endpoint.path}`
      const operation = find(endpoint)
      if (!operation) throw new ContractBreach(name, [{ where: 'path', what: 'is in no official file', value: endpoint.path }])
      const isTaken = answer.status < 300
      const asked = isTaken ? [...queryBreaches(name, operation.query, request.query), ...bodyBreaches(operation, request.body)] : []
      const told = answerBreaches(endpoint, operation, answer.status, answer.body)
      if (asked.length + told.length > 0) throw new ContractBreach(name, [...asked, ...told])
    },
  }
}

function bodyBreaches(operation: Operation, body: unknown): readonly Breach[] {
  if (body === undefined) return []
  return operation.hasBody ? operation.body(body) : [{ where: 'request', what: 'takes no body', value: body }]
}

function answerBreaches(endpoint: Endpoint, operation: Operation, status: number, body: unknown): readonly Breach[] {
  const version = endpoint.path.split('/')[1] ?? ''
  const breaches = operation.response(status, body)
  // Refusals are mostly not modelled (reference 2.1); what is said of them is said by tests.
  if (breaches === undefined)
    return status >= 400 || isAlwaysPossible(version, endpoint.method, status)
      ? []
      : [{ where: 'response', what: 'has a status that the operation has not', value: status }]
  return body === undefined && status === 204 ? [] : breaches
}
