import { readFile } from 'node:fs/promises'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { generatedTypes } from './generate.ts'
import { contractUrl } from './location.ts'

interface Media {
  readonly schema: AnySchema
  readonly example?: unknown
}
interface Operation {
  readonly operationId: string
  readonly 'x-feature'?: { readonly name: string; readonly access: string }
  readonly requestBody?: { readonly content: { readonly 'application/json': Media } }
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: { readonly 'application/json': Media } }>>
}

const contract = parse(await readFile(contractUrl, 'utf8'))
const operations = Object.values(contract.paths as Record<string, Record<string, Operation>>).flatMap((path) =>
  ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => (path[method] ? [{ method, operation: path[method] }] : [])),
)
/** What every caller may do without a feature of its own. */
const open = ['createToken', 'endSession', 'getMe', 'listDivisions', 'getDivision', 'listSites', 'listLocations', 'listUnitsOfMeasure']
const openToo = ['getEffect', 'findEffects', 'getSignals', 'listFeatures']

describe('the IntelliTrack contract', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  ajv.addSchema(contract, 'contract')
  const compiled = (pointer: string) => ajv.compile({ $ref: `contract#${pointer}` })

  it('has schemas that all compile', () => {
    for (const name of Object.keys(contract.components.schemas)) expect(() => compiled(`/components/schemas/${name}`), name).not.toThrow()
  })

  it('gives every operation an id of its own, and an error answer', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of operations) expect(operation.responses['default']?.$ref).toBe('#/components/responses/Error')
  })

  it('names a feature the licence knows for everything that is not open to all callers', () => {
    const known = contract.components.schemas.FeatureName.enum
    for (const { operation } of operations) {
      const feature = operation['x-feature']
      if (feature) expect(known).toContain(feature.name)
      else expect([...open, ...openToo]).toContain(operation.operationId)
    }
  })

  it('shows examples that its own schemas accept', () => {
    const media = operations.flatMap(({ operation }) => [
      operation.requestBody?.content['application/json'],
      ...Object.values(operation.responses).map((response) => response.content?.['application/json']),
    ])
    const shown = [...media, contract.components.responses.Error.content['application/json']].filter((m) => m?.example !== undefined)
    expect(shown.length).toBeGreaterThan(8)
    for (const { schema, example } of shown) {
      const validate = compiled((schema.$ref as string).slice(1))
      expect(validate(example), `${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`).toBe(true)
    }
  })

  it('never takes or gives a quantity as a JSON number', () => {
    const schemas = contract.components.schemas
    for (const [name, schema] of Object.entries<{ properties?: Record<string, { type?: unknown }> }>(schemas))
      for (const [property, { type }] of Object.entries(schema.properties ?? {})) expect(type, `${name}.${property}`).not.toBe('number')
  })

  it('is what the generated types were made from', async () => {
    expect(await readFile(new URL('./generated/api.ts', import.meta.url), 'utf8')).toBe(await generatedTypes())
  })
})
