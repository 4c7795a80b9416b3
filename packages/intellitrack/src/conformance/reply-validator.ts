import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { z } from 'zod'
import { contractPath } from '../contract/location.ts'

/** null when the body is what the contract says this operation answers with this status; else what is wrong with it. */
export type ReplyValidator = (method: string, path: string, status: number, body: unknown) => string | null

const operation = z.object({ responses: z.record(z.string(), z.unknown()) })
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Holds replies against openapi.yaml. */
export function createReplyValidator(): ReplyValidator {
  const contract: unknown = parse(readFileSync(contractPath, 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false })
  ajv.addSchema({ $id: 'contract', ...(contract as object) })
  const { paths } = document.parse(contract)
  const templates = Object.keys(paths).map((template) => ({ template, pattern: patternOf(template) }))
  const compiled = new Map<string, ValidateFunction | null>()
  return (method, path, status, body) => {
    const plain = path.split('?')[0] as string
    const found = templates.find(({ pattern }) => pattern.test(plain))
    if (!found) return null // no operation of the contract: nothing is promised
    const validate = validatorOf(found.template, method.toLowerCase(), status)
    if (!validate || validate(body)) return null
    const fault = validate.errors?.[0]
    return `${fault?.instancePath || 'body'} ${fault?.message}`
  }

  function validatorOf(template: string, method: string, status: number): ValidateFunction | null {
    const key = `${template} ${method} ${status}`
    const known = compiled.get(key)
    if (known !== undefined) return known
    const pointer = pointerOf(template, method, status)
    const made = pointer ? ajv.compile({ $ref: `contract#${pointer}` }) : null
    compiled.set(key, made)
    return made
  }

  function pointerOf(template: string, method: string, status: number): string | null {
    const parsed = operation.safeParse(paths[template]?.[method])
    if (!parsed.success) return null
    const name = parsed.data.responses[String(status)] === undefined ? 'default' : String(status)
    const response = parsed.data.responses[name] as { readonly $ref?: string; readonly content?: unknown } | undefined
    if (response?.$ref) return `${response.$ref.slice(1)}/content/application~1json/schema`
    if (!response?.content) return null
    return `/paths/${escapePointer(template)}/${method}/responses/${name}/content/application~1json/schema`
  }
}

const escapePointer = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/:]+(?:%3A[^/:]*)*')}$`)
