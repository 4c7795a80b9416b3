import { type ASTNode, type GraphQLError, Kind } from 'graphql'

/** A validation error as the platform words it. */
export function validationError(error: GraphQLError): object {
  const known = unknownField(error.message) ?? unknownArgument(error.message) ?? missingArgument(error.message)
  const code = known?.code ?? 'GRAPHQL_VALIDATION_FAILED'
  return {
    message: known?.message ?? error.message,
    locations: error.locations,
    path: pathOf(error.nodes?.[0]),
    extensions: { code, ...known?.details },
  }
}

interface Worded {
  readonly code: string
  readonly message: string
  readonly details: object
}

function unknownField(message: string): Worded | undefined {
  const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ?? []
  if (!fieldName) return undefined
  return { code: 'undefinedField', message: `Field '${fieldName}' doesn't exist on type '${typeName}'`, details: { typeName, fieldName } }
}

function unknownArgument(message: string): Worded | undefined {
  const [, argumentName, name] = /^Unknown argument "(\w+)" on (?:field|directive) "@?([\w.]+)"/.exec(message) ?? []
  if (!argumentName) return undefined
  const field = name?.split('.').at(-1)
  const worded = `Field '${field}' doesn't accept argument '${argumentName}'`
  return { code: 'argumentNotAccepted', message: worded, details: { name: field, typeName: 'Field', argumentName } }
}

function missingArgument(message: string): Worded | undefined {
  const [, field, argument] = /^(?:Field|Directive) "@?(\w+)" argument "(\w+)" of type .* is required/.exec(message) ?? []
  if (!field) return undefined
  const worded = `Field '${field}' is missing required arguments: ${argument}`
  return { code: 'missingRequiredArguments', message: worded, details: { className: 'Field', name: field, arguments: argument } }
}

function pathOf(node: ASTNode | undefined): readonly string[] | undefined {
  return node?.kind === Kind.FIELD ? [node.name.value] : undefined
}

/** Variables that do not fit: one error for each variable, with its problems. */
export function variableErrors(errors: readonly GraphQLError[], values: Readonly<Record<string, unknown>>): readonly object[] {
  return errors.map((error) => {
    const [, variable = '', at = ''] = /^Variable "\$(\w+)" got invalid value .*? at "\w+\.?([^"]*)"/s.exec(error.message) ?? []
    const name = variable || (/"\$(\w+)"/.exec(error.message)?.[1] ?? '')
    const explanation = /; ([^;]*)$/s.exec(error.message)?.[1] ?? error.message
    const problem = { path: at.split(/[.[\]]+/).filter((part) => part !== ''), explanation }
    return {
      message: `Variable $${name} of type was provided invalid value${at ? ` for ${at}` : ''} (${explanation})`.replace(
        ' of type was',
        ' was',
      ),
      locations: error.locations,
      extensions: { code: 'INVALID_VARIABLE', value: values[name] ?? null, problems: [problem] },
    }
  })
}
