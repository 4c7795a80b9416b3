interface Hook {
  /** Ends it properly. */
  stop(): Promise<void>
  /** All that can be done while the process exits: no waiting. */
  tell(): void
}

const hooks = new Set<Hook>()
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const
type EndSignal = keyof typeof signals

/**
 * Ends what was started when this process ends. A signal that the program handles itself is left to the program;
 * when it then exits, however it does, the server is told. Returns the way to take the hook away again.
 */
export function atProcessEnd(hook: Hook): () => void {
  if (hooks.size === 0) listen()
  hooks.add(hook)
  return () => {
    hooks.delete(hook)
    if (hooks.size === 0) unlisten()
  }
}

function listen(): void {
  process.on('exit', onExit)
  for (const name of Object.keys(signals)) process.on(name, onSignal)
}

function unlisten(): void {
  process.off('exit', onExit)
  for (const name of Object.keys(signals)) process.off(name, onSignal)
}

function onExit(): void {
  for (const hook of hooks) hook.tell()
}

function onSignal(signal: EndSignal): void {
  if (process.listenerCount(signal) > 1) return
  void Promise.allSettled([...hooks].map((hook) => hook.stop())).then(() => process.exit(128 + signals[signal]))
}
