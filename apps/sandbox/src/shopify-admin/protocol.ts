/** What passes between the admin and the app in its frame, by postMessage; both sides check where a message comes from before they look at it. */

/** An item of the app's navigation, by its position in the app's own list. */
export interface NavItem {
  readonly label: string
  /** Path and search in the app. */
  readonly href: string
  /** Where the app begins: not listed, the app's name leads there. */
  readonly home: boolean
}

export interface BarButton {
  readonly label: string
  readonly disabled: boolean
  readonly loading: boolean
}

export interface SaveBarState {
  readonly save: BarButton
  readonly discard: BarButton
  readonly confirmsDiscard: boolean
}

export interface TitleBarButton extends BarButton {
  readonly primary: boolean
  readonly breadcrumb: boolean
}

export interface TitleBarState {
  readonly title: string | null
  readonly buttons: readonly TitleBarButton[]
}

export interface ToastState {
  readonly id: string
  readonly message: string
  readonly isError: boolean
  readonly duration: number
  readonly action: string | null
}

/** A modal with a page of the app in it. */
export interface ModalState {
  readonly id: string
  readonly src: string
  readonly title: string
  readonly size: 'small' | 'base' | 'large' | 'max'
}

export type Method = 'idToken' | 'user' | 'scopes' | 'leaveConfirmation'

export type FromApp =
  | { readonly kind: 'call'; readonly id: number; readonly method: Method }
  /** Another page of the app begins, which has said nothing yet. */
  | { readonly kind: 'loads' }
  /** Where the app is now, without what the admin added to the address. `step`: one that the browser's back button takes back. */
  | { readonly kind: 'place'; readonly path: string; readonly step: boolean }
  | { readonly kind: 'nav'; readonly items: readonly NavItem[] }
  | { readonly kind: 'saveBar'; readonly bar: SaveBarState | null }
  | { readonly kind: 'titleBar'; readonly bar: TitleBarState | null }
  | { readonly kind: 'toast'; readonly toast: ToastState }
  | { readonly kind: 'hideToast'; readonly id: string }
  | { readonly kind: 'loading'; readonly on: boolean }
  | { readonly kind: 'modal'; readonly modal: ModalState | null }
  /** The app shows a modal of its own: the admin around it steps back. */
  | { readonly kind: 'veil'; readonly on: boolean }
  | { readonly kind: 'open'; readonly url: string; readonly target: '_top' | '_blank' }

export type ToApp =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string }
  | { readonly kind: 'navigate'; readonly href: string }
  | { readonly kind: 'save' }
  | { readonly kind: 'discard' }
  | { readonly kind: 'titleBarButton'; readonly at: number }
  | { readonly kind: 'toastAction'; readonly id: string }
  | { readonly kind: 'toastDismissed'; readonly id: string }
  | { readonly kind: 'modalHidden'; readonly id: string }

/** `shop`: the one the page was opened for. The admin of another shop answers nothing. */
export interface Envelope<Message> {
  readonly appBridge: 1
  readonly shop: string
  readonly message: Message
}

/** What the frame's name tells the app, so that it is known without storage after every navigation. */
export interface FrameName {
  readonly shop: string
  readonly host: string
  readonly locale: string
}

/** What the admin adds to the app's addresses; it does not belong to the place itself. */
export const ADDED: readonly string[] = [
  ...['embedded', 'hmac', 'host', 'id_token', 'locale', 'session', 'shop', 'timestamp', 'shopify-reload'],
]
