import { Toast } from '@shopify/polaris'
import { useCallback, useMemo } from 'react'
import type { ToastState } from '../protocol.ts'
import { useSession } from './session.tsx'

/** One toast of the app. Its time begins anew with every new callback: so it is given the same ones, whatever happens around it. */
export function AppToast({ toast: { id, message, isError, duration, action } }: { readonly toast: ToastState }) {
  const { heard, send } = useSession()
  const dismiss = useCallback(() => {
    heard({ kind: 'hideToast', id })
    send({ kind: 'toastDismissed', id })
  }, [heard, send, id])
  const button = useMemo(() => (action ? { content: action, onAction: () => send({ kind: 'toastAction', id }) } : null), [action, send, id])
  return <Toast content={message} error={isError} duration={duration} {...(button ? { action: button } : {})} onDismiss={dismiss} />
}
