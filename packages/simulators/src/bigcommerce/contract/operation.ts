import type { ValidateFunction } from 'ajv'
import type { Breach } from './contract.ts'
import { jsonSchemaOf, resolve, type Side } from './json-schema.ts'
import type { SpecFile } from './read-specs.ts'

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: {
    readonly type?: string
    readonly enum?: readonly unknown[]
    readonly maximum?: number
    readonly items?: Parameter['schema']
  }
}

/** One operation of an official file, its schemas compiled when they are first needed. */
export interface Operation {
  readonly query: readonly Parameter[]
  readonly hasBody: boolean
  /** What is wrong with a body. */
  body(value: unknown): readonly Breach[]
  /** undefined: the file knows no such status. */
  response(status: number, value: unknown): readonly Breach[] | undefined
}

export type Compile = (schema: object) => ValidateFunction

type Node = Readonly<Record<string, unknown>>

export function operationOf(file: SpecFile, path: string, method: string, compile: Compile): Operation | undefined {
  const item = file.paths[path]
  const operation = item?.[method.toLowerCase()] as Node | undefined
  if (!item || !operation) return undefined
  const at = (value: unknown): Node => {
    const node = (value ?? {}) as Node
    return typeof node['$ref'] === 'string' ? at(resolve(file.document, node['$ref'])) : node
  }
  const parameters = [...list(item['parameters']), ...list(operation['parameters'])].map((one) => parameterOf(at(one), at))
  const compiled = new Map<unknown, ValidateFunction>()
  const check = (media: Node | undefined, side: Side, value: unknown): readonly Breach[] => {
    const schema = media?.['schema']
    if (!schema) return []
    const validate = compiled.get(schema) ?? compile(jsonSchemaOf(file.document, schema, side))
    compiled.set(schema, validate)
    return validate(value) ? [] : breachesOf(validate, side)
  }
  const body = operation['requestBody'] ? at(operation['requestBody']) : undefined
  return {
    query: parameters.filter((one) => one.in === 'query'),
    hasBody: body !== undefined,
    body: (value) => check(jsonOf(body), 'request', value),
    response: (status, value) => {
      const responses = (operation['responses'] ?? {}) as Node
      const response = responses[String(status)] ?? responses['default']
      return response === undefined ? undefined : check(jsonOf(at(response)), 'response', value)
    },
  }
}

function parameterOf(node: Node, at: (value: unknown) => Node): Parameter {
  return { ...(node as unknown as Parameter), schema: at(node['schema']) as Parameter['schema'] & object }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function jsonOf(holder: Node | undefined): Node | undefined {
  const content = (holder?.['content'] ?? {}) as Readonly<Record<string, Node>>
  return content['application/json'] ?? content['application/problem+json']
}

const TOLD = 5

function breachesOf(validate: ValidateFunction, name: string): readonly Breach[] {
  return (validate.errors ?? []).slice(0, TOLD).map(({ instancePath, message, params, data }) => ({
    where: `${name}${instancePath}`,
    what: `${message ?? 'is wrong'} ${JSON.stringify(params)}`,
    value: data,
  }))
}
