import type { Channel } from './channel.ts'

interface ToastOptions {
  readonly duration?: number
  readonly isError?: boolean
  readonly action?: string
  readonly onAction?: () => void
  readonly onDismiss?: () => void
}

export function createToast(channel: Channel) {
  const shown = new Map<string, ToastOptions>()
  let count = 0
  channel.on('toastAction', ({ id }) => shown.get(id)?.onAction?.())
  channel.on('toastDismissed', ({ id }) => {
    const options = shown.get(id)
    shown.delete(id)
    options?.onDismiss?.()
  })
  return {
    show: (message: string, options: ToastOptions = {}): string => {
      count += 1
      const id = `toast-${count}`
      shown.set(id, options)
      const { duration = 5_000, isError = false, action = null } = options
      channel.send({ kind: 'toast', toast: { id, message, duration, isError, action } })
      return id
    },
    hide: (id: string): void => channel.send({ kind: 'hideToast', id }),
  }
}
