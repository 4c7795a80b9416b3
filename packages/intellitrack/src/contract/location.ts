import { fileURLToPath } from 'node:url'

/** Where the contract lies: openapi.yaml beside this package's package.json. */
export const contractUrl = new URL('../../openapi.yaml', import.meta.url)
export const contractPath = fileURLToPath(contractUrl)
