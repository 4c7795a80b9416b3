/** Nothing else of ours: a PGDATA or PGPORT, a locale or a preloaded library of the shell must not change how the server behaves. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, SystemRoot } = process.env
  return { NODE_ENV, PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
}
