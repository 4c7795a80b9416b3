import { asObject, asText } from '../json.ts'
import type { PassingRequest } from '../mutation.ts'

/** One root field of a mutation with its input: `f0: fulfillmentCreate(fulfillment: $input0)`. */
export interface Field {
  readonly alias: string
  /** The variable that holds its input. */
  readonly variable: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The root fields of this name in a GraphQL request; none when it is another operation. */
export function fieldsOf(request: PassingRequest, name: string): readonly Field[] {
  const { query, variables } = asObject(request.body)
  const found = asText(query).matchAll(new RegExp(`(\\w+)\\s*:\\s*${name}\\s*\\([^)]*?\\$(\\w+)`, 'g'))
  return [...found].map(([, alias = '', variable = '']) => ({ alias, variable, input: asObject(asObject(variables)[variable]) }))
}

/** The request with other inputs. */
export function withInputs(request: PassingRequest, inputs: Readonly<Record<string, unknown>>): PassingRequest {
  const body = asObject(request.body)
  return { ...request, body: { ...body, variables: { ...asObject(body['variables']), ...inputs } } }
}

/** The request without one of its root fields. */
export function withoutField(request: PassingRequest, { alias, variable }: Field): PassingRequest {
  const body = asObject(request.body)
  const query = asText(body['query'])
    .replace(new RegExp(`\\$${variable}\\s*:\\s*[\\w!]+\\s*,?\\s*`), '')
    .replace(new RegExp(`^\\s*${alias}\\s*:.*$\\n?`, 'm'), '')
  const { [variable]: _gone, ...variables } = asObject(body['variables'])
  return { ...request, body: { ...body, query, variables } }
}
