import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { document, type Operation } from './contract.ts'

export interface Fault {
  /** Path of the field at fault: `elements[3].quantity`. */
  readonly field: string
  readonly message: string
}

const exact = ajv({})
/** Query and path arrive as text: numbers and booleans are read from it, and defaults filled in. */
const textual = ajv({ coerceTypes: true, useDefaults: true })
const compiled = new Map<string, ValidateFunction>()

/** Why a value does not fit the operation's request body. */
export function faultInBody({ id, body }: Operation, value: unknown): Fault | undefined {
  if (!body) return undefined
  if (value === undefined) return body.required ? { field: 'body', message: 'A JSON body is required.' } : undefined
  return check(
    validator(exact, `${id} body`, () => body.schema),
    value,
  )
}

/** Why parameters do not fit; `values` by name is read and completed in place. */
export function faultInParameters({ id, parameters }: Operation, place: 'path' | 'query' | 'header', values: Record<string, unknown>) {
  const schema = () => {
    const specs = parameters.filter((parameter) => parameter.in === place)
    const properties = Object.fromEntries(specs.map((spec) => [spec.name, rebased(spec.schema)]))
    const required = specs.filter((spec) => spec.required).map((spec) => spec.name)
    return { type: 'object', properties, required, additionalProperties: place !== 'query' }
  }
  return check(validator(textual, `${id} ${place}`, schema), values)
}

/** Why an answer breaks the contract: a bug of the server. */
export function faultInAnswer({ id, success }: Operation, status: number, body: unknown): Fault | undefined {
  if (status >= 400)
    return check(
      validator(exact, 'error', () => ({ $ref: '#/components/schemas/Error' })),
      body,
    )
  if (success.schema === undefined) return body === undefined ? undefined : { field: '', message: 'No body is expected.' }
  return check(
    validator(exact, `${id} answer`, () => success.schema),
    body,
  )
}

function ajv(options: ConstructorParameters<typeof Ajv2020>[0]): Ajv2020 {
  const instance = addFormats.default(new Ajv2020({ strict: false, ...options }))
  instance.addSchema(document, 'contract')
  return instance
}

function validator(instance: Ajv2020, key: string, schema: () => unknown): ValidateFunction {
  const known = compiled.get(key)
  if (known) return known
  const fresh = instance.compile(rebased(schema()) as object)
  compiled.set(key, fresh)
  return fresh
}

/** References of the document, made absolute. */
function rebased(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `contract${value}` : value,
  )
}

function check(validate: ValidateFunction, value: unknown): Fault | undefined {
  if (validate(value)) return undefined
  // The last one is the deepest of an alternative; the first says most otherwise
  const error = validate.errors?.find(({ keyword }) => keyword !== 'oneOf' && keyword !== 'type') ?? validate.errors?.[0]
  return error ? faultOf(error) : { field: '', message: 'Does not fit the contract.' }
}

function faultOf({ instancePath, keyword, message = 'does not fit', params }: ErrorObject): Fault {
  const path = instancePath
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((text, part) => (/^\d+$/.test(part) ? `${text}[${part}]` : text ? `${text}.${part}` : part), '')
  const named = { required: params['missingProperty'], additionalProperties: params['additionalProperty'] }[keyword] as string | undefined
  const field = named === undefined ? path : path ? `${path}.${named}` : named
  if (keyword === 'additionalProperties') return { field, message: `${field} is not known here.` }
  if (keyword === 'required') return { field, message: `${field} is required.` }
  const allowed = keyword === 'enum' ? `: ${(params['allowedValues'] as unknown[]).join(', ')}` : ''
  return { field, message: `${field || 'The body'} ${message}${allowed}.` }
}
