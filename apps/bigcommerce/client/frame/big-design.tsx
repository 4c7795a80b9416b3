import { GlobalStyles } from '@bigcommerce/big-design'
import { theme } from '@bigcommerce/big-design-theme'
import type { ReactNode } from 'react'
import { ThemeProvider } from 'styled-components'
import { AnnouncerProvider } from '../parts/announcer.tsx'
import { PageStyles } from './page-styles.ts'

/** BigDesign with its theme, around whatever is drawn: a screen, or the sentence that stands for one. */
export const BigDesign = ({ children }: { readonly children: ReactNode }) => (
  <ThemeProvider theme={readable}>
    <GlobalStyles />
    <PageStyles />
    <AnnouncerProvider>{children}</AnnouncerProvider>
  </ThemeProvider>
)

/** BigDesign's blue is too pale for words on its own pale blue, as on a button that is pointed at: one shade darker everybody can read it. */
const readable = { ...theme, colors: { ...theme.colors, primary: theme.colors.primary50 } }
