/** What the control panel tells the script in the app's frame, by postMessage. */
export interface FromPanel {
  readonly controlPanel: 1
  readonly kind: 'logout'
}
