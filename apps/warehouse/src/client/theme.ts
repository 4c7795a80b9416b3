import { Badge, createTheme } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  headings: { fontWeight: '600' },
  // A state is never cut short, however narrow its column.
  components: { Badge: Badge.extend({ styles: { root: { minWidth: 'max-content' } } }) },
})
