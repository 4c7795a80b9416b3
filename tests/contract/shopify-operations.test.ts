import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { bulkDocuments, operations } from '@connect/shopify'
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { bulkShape } from './shopify/bulk-shape.ts'
import { requestedPoints } from './shopify/requested-points.ts'

const specs = new URL('../../../shared/specs/shopify/', import.meta.url)
const absent = existsSync(specs) ? '' : ' (skipped: the official contract is not beside this clone)'
if (absent) console.log(`The Shopify operations are not compared with the official schema${absent}`)

const bulkTexts = [bulkDocuments.catalogue, bulkDocuments.catalogueWithoutLevels, bulkDocuments.levels, bulkDocuments.orders('status:open')]

describe.skipIf(absent !== '')(`what the Shopify adapter sends${absent}`, () => {
  describe.each(['2026-10', '2026-07'])('under API version %s', (version) => {
    const schema = absent ? buildSchema('type Query { a: Int }') : official(version)

    it.each(operations.map((operation) => [label(operation), operation] as const))('%s is valid', (_, operation) => {
      expect(errorsOf(schema, operation.text)).toEqual([])
    })

    it.each(bulkTexts.map((text) => [text] as const))('bulk document %# is valid and within the bulk limits', (text) => {
      expect(errorsOf(schema, text)).toEqual([])
      const shape = bulkShape(schema, text)
      expect(shape.connections).toBeGreaterThan(0)
      expect(shape.connections).toBeLessThanOrEqual(5)
      expect(shape.depth).toBeLessThanOrEqual(2)
      expect(shape.rowsWithoutId).toEqual([])
      expect(shape.roots).not.toContain('node')
      expect(shape.roots).not.toContain('nodes')
    })
  })

  const schema = absent ? buildSchema('type Query { a: Int }') : official('2026-10')

  it.each(operations.map((operation) => [label(operation), operation] as const))(
    '%s asks for no more than a document may, and for what it says it does',
    (_, operation) => {
      const points = requestedPoints(schema, operation.text, operation.sizes)
      expect(points).toBeLessThanOrEqual(1000)
      expect(operation.points).toBe(points)
    },
  )
})

function label(operation: { readonly name: string; readonly points: number }): string {
  return `${operation.name} (${operation.points} points)`
}

function errorsOf(schema: GraphQLSchema, text: string): string[] {
  return validate(schema, parse(text)).map((error) => error.message)
}

function official(version: string): GraphQLSchema {
  const sdl = gunzipSync(readFileSync(new URL(`admin_${version}.graphql.gz`, specs))).toString()
  return buildSchema(sdl, { assumeValid: true, assumeValidSDL: true, noLocation: true })
}
