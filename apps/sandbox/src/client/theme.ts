import { Badge, type CSSVariablesResolver, createTheme, Modal, Notification } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  // Text on a colour is black or white, whichever has a contrast of 4.5 to 1 (WCAG 2.1 AA).
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 'sm',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  components: {
    // A state is never cut short, however narrow its column.
    Badge: Badge.extend({ styles: { root: { minWidth: 'max-content' } } }),
    // What closes them is a cross: it needs a name for who cannot see it.
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
})

/** Text that can be read: the library's own shades have less than 4.5 to 1 on white and on their pale backgrounds. */
export const readable: CSSVariablesResolver = ({ colors }) => {
  const light = {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-anchor': colors.indigo[8],
    '--mantine-color-teal-light-color': '#06634a',
    '--mantine-color-blue-light-color': '#13519c',
    '--mantine-color-indigo-light-color': '#2f44ad',
    '--mantine-primary-color-light-color': '#2f44ad',
    '--mantine-color-yellow-light-color': '#7a3e00',
    '--mantine-color-orange-light-color': '#8a3200',
    '--mantine-color-red-light-color': '#9c1f1f',
    '--mantine-color-red-text': '#b02525',
    '--mantine-color-gray-light-color': colors.gray[8],
  }
  return { variables: {}, light, dark: {} }
}
