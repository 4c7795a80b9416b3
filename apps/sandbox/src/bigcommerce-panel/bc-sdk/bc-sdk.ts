/**
 * A stand-in for BigCommerce's script for framed apps: `Bigcommerce.init({ onLogout })` hears when the person at the control panel has logged out.
 * Loaded as a classic script, so nothing of it may reach the page's own names.
 */
;(() => {
  interface Options {
    readonly onLogout?: () => void
    readonly onReady?: () => void
  }
  const { currentScript } = document
  // The control panel serves this script: nobody else is believed.
  const panel = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).origin : ''
  const scope = window as unknown as { Bigcommerce?: object; bcAsyncInit?: () => void }
  scope.Bigcommerce = {
    init({ onLogout, onReady }: Options = {}) {
      addEventListener(
        'message',
        ({ source, origin, data }: MessageEvent<{ readonly controlPanel?: number; readonly kind?: string } | null>) => {
          if (source === parent && origin === panel && data?.controlPanel === 1 && data.kind === 'logout') onLogout?.()
        },
      )
      onReady?.()
    },
  }
  scope.bcAsyncInit?.()
})()
