import { readFileSync } from 'node:fs'
import { contractUrl, type operations } from '@connect/intellitrack/contract'
import { parse } from 'yaml'

/** What is asked of IntelliTrack; the webhook is what it asks of others. */
export type OperationId = Exclude<keyof operations, 'receiveSignal'>

export interface ParameterSpec {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Readonly<Record<string, unknown>>
}

/** One operation of the contract, as the server needs it. */
export interface Operation {
  readonly id: OperationId
  readonly method: string
  readonly path: string
  readonly isPublic: boolean
  readonly feature: { readonly name: string; readonly access: 'edit' | 'read_only' } | undefined
  readonly parameters: readonly ParameterSpec[]
  /** Schema of the request body; undefined when it takes none. */
  readonly body: { readonly required: boolean; readonly schema: unknown } | undefined
  readonly success: { readonly status: number; readonly schema: unknown }
}

type Json = Readonly<Record<string, unknown>>
interface PathItem {
  readonly parameters?: readonly Json[]
  readonly [method: string]: unknown
}
interface OperationSpec {
  readonly operationId: OperationId
  readonly security?: readonly unknown[]
  readonly 'x-feature'?: Operation['feature']
  readonly parameters?: readonly Json[]
  readonly requestBody?: { readonly required?: boolean; readonly content: { readonly 'application/json': { readonly schema: unknown } } }
  readonly responses: Readonly<Record<string, { readonly content?: { readonly 'application/json': { readonly schema: unknown } } }>>
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** The contract's document: the one truth about routes, features and shapes. */
export const document = parse(readFileSync(contractUrl, 'utf8')) as { readonly paths: Readonly<Record<string, PathItem>> } & Json

export const contractOperations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [operationOf(path, method, item, item[method] as OperationSpec)] : [])),
)

function operationOf(path: string, method: string, item: PathItem, spec: OperationSpec): Operation {
  const [status, response] = Object.entries(spec.responses).find(([code]) => code.startsWith('2')) ?? ['204', {}]
  return {
    id: spec.operationId,
    method: method.toUpperCase(),
    path,
    isPublic: spec.security?.length === 0,
    feature: spec['x-feature'],
    parameters: [...(item.parameters ?? []), ...(spec.parameters ?? [])].map(resolved),
    body: spec.requestBody && {
      required: spec.requestBody.required === true,
      schema: spec.requestBody.content['application/json'].schema,
    },
    success: { status: Number(status), schema: response.content?.['application/json'].schema },
  }
}

/** Parameters are referred to by `#/components/parameters/name`. */
function resolved(parameter: Json): ParameterSpec {
  const pointer = parameter['$ref']
  if (typeof pointer !== 'string') return parameter as unknown as ParameterSpec
  const found = pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((part, name) => (part as Json)[name], document)
  return found as ParameterSpec
}
