interface ControlPanelScript {
  init(options: { readonly onLogout: () => void }): void
}
interface ControlPanelWindow {
  Bigcommerce?: ControlPanelScript
  bcAsyncInit?: () => void
}

/**
 * BigCommerce's own script: it keeps the control panel's session alive while somebody works here, and says when they log out. The app works
 * without it, where it is blocked or away.
 */
export function joinControlPanel(sdkUrl: string, onLogout: () => void): void {
  if (!sdkUrl) return
  const frame = window as unknown as ControlPanelWindow
  const join = (): void => {
    frame.bcAsyncInit = () => {}
    frame.Bigcommerce?.init({ onLogout })
  }
  // The script calls it by this name once it is there; a script that does not is asked when it has loaded.
  frame.bcAsyncInit = join
  const script = document.createElement('script')
  script.src = sdkUrl
  script.async = true
  script.addEventListener('load', () => frame.bcAsyncInit?.())
  document.head.append(script)
}
