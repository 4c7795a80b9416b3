import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { contractUrl } from './location.ts'

const target = new URL('./generated/api.ts', import.meta.url)

/** Types of the contract, as text. `node packages/intellitrack/src/contract/generate.ts` writes them. */
export async function generatedTypes(): Promise<string> {
  const nodes = await openapiTS(contractUrl, { defaultNonNullable: false })
  return `/* Generated from packages/intellitrack/openapi.yaml by src/contract/generate.ts. Do not edit. */\n${astToString(nodes)}`
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').slice(-4).join('/')))
  await writeFile(target, await generatedTypes())
