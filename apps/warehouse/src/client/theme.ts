import { Badge, type CSSVariablesResolver, createTheme, Drawer, Modal, Notification } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  // Text on a colour is black or white, whichever has a contrast of 4.5 to 1 (WCAG 2.1 AA): both have it at this luminance.
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 'sm',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  headings: { fontWeight: '600' },
  components: {
    // A state is never cut short, however narrow its column.
    Badge: Badge.extend({ styles: { root: { minWidth: 'max-content' } } }),
    // What closes them is a cross: it needs a name for who cannot see it.
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
})

/** Text that can be read: the library's own grey has 3.3 to 1 on white, its teal 4.4 to 1 and its yellow 2.7 to 1 on their own pale shades. */
export const readable: CSSVariablesResolver = ({ colors }) => {
  const deepTeal = '#06634a'
  const light = {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-teal-light-color': deepTeal,
    '--mantine-primary-color-light-color': deepTeal,
    '--mantine-color-yellow-light-color': '#7a3e00',
    '--mantine-color-red-light-color': '#9c1f1f',
    '--mantine-color-gray-light-color': colors.gray[8],
  }
  return { variables: {}, light, dark: {} }
}
