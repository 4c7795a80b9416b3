import path from 'node:path'

/** Where this clone keeps what survives a restart: INTELLITRACK_DATA, else `.sandbox` in the repository. */
export function sandboxFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['INTELLITRACK_DATA'] ? path.resolve(env['INTELLITRACK_DATA']) : path.join(repositoryFolder, '.sandbox')
}

export const repositoryFolder = path.resolve(import.meta.dirname, '../../../..')
