import type { FromApp, ModalState, NavItem, SaveBarState, TitleBarState, ToastState } from '../protocol.ts'

/** What the app in the frame has said of itself, as the admin shows it. */
export interface Said {
  readonly nav: readonly NavItem[]
  readonly path: string | null
  readonly step: boolean
  readonly saveBar: SaveBarState | null
  readonly titleBar: TitleBarState | null
  readonly toasts: readonly ToastState[]
  readonly loading: boolean
  readonly modal: ModalState | null
  readonly veiled: boolean
}

export const nothing: Said = {
  nav: [],
  path: null,
  step: false,
  saveBar: null,
  titleBar: null,
  toasts: [],
  loading: false,
  modal: null,
  veiled: false,
}

/** `closed`: there is no app in the frame any more. */
export type Heard = FromApp | { readonly kind: 'closed' }

export function hear(said: Said, message: Heard): Said {
  switch (message.kind) {
    case 'place':
      return { ...said, path: message.path, step: message.step }
    case 'nav':
      return { ...said, nav: message.items }
    case 'saveBar':
      return { ...said, saveBar: message.bar }
    case 'titleBar':
      return { ...said, titleBar: message.bar }
    case 'toast':
      return { ...said, toasts: [...said.toasts, message.toast] }
    case 'hideToast':
      return { ...said, toasts: said.toasts.filter(({ id }) => id !== message.id) }
    case 'loading':
      return { ...said, loading: message.on }
    case 'modal':
      return { ...said, modal: message.modal }
    case 'veil':
      return { ...said, veiled: message.on }
    case 'loads':
      return { ...nothing, nav: said.nav, path: said.path, toasts: said.toasts }
    case 'closed':
      return nothing
    default:
      return said
  }
}
