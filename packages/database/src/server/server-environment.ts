/** Nothing of ours: a PGDATA or PGPORT, a locale or a preloaded library of the shell must not change how the server behaves. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' } as NodeJS.ProcessEnv
}
