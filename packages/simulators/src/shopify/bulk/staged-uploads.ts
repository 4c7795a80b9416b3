import { shopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { BULK_KIND } from './operation.ts'

/** A place to upload one file to. Id: its key, which is the path a bulk mutation names. */
export interface StagedUpload {
  readonly key: string
  readonly policy: string
  readonly mimeType: string
  /** null until the file is there. */
  readonly text: string | null
}

interface Input {
  readonly filename: string
  readonly mimeType: string
  readonly resource: string
  readonly httpMethod: 'POST' | 'PUT'
}

/** Gives places to upload files to, with the form fields that must go with them. */
export function stagedUploadsCreate(_: unknown, args: { readonly input: readonly Input[] }, context: ShopContext): object {
  const wrong = args.input.findIndex((input) => input.resource === 'BULK_MUTATION_VARIABLES' && input.httpMethod !== 'POST')
  if (wrong >= 0) {
    const message = 'Bulk mutation variables must be uploaded with POST.'
    return { stagedTargets: null, userErrors: [{ field: ['input', String(wrong), 'httpMethod'], message }] }
  }
  return { stagedTargets: args.input.map((input) => target(context, input)), userErrors: [] }
}

function target(context: ShopContext, input: Input): object {
  const key = `tmp/${numberOf(shopSettings(context).id)}/bulk/${context.random.uuid()}/${input.filename}`
  const policy = context.random.uuid()
  context.world.collection<StagedUpload>(BULK_KIND.upload).put(key, { key, policy, mimeType: input.mimeType, text: null })
  const url = `${context.call?.origin ?? ''}/${context.shop}/uploads`
  const parameters = { key, 'Content-Type': input.mimeType, success_action_status: '201', acl: 'private', policy }
  return {
    url: input.httpMethod === 'PUT' ? `${url}/${key}?policy=${policy}` : url,
    resourceUrl: input.httpMethod === 'PUT' ? `${url}/${key}` : null,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  }
}
