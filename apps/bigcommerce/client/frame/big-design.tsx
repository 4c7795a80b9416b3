import { GlobalStyles } from '@bigcommerce/big-design'
import { theme } from '@bigcommerce/big-design-theme'
import type { ReactNode } from 'react'
import { ThemeProvider } from 'styled-components'
import { AnnouncerProvider } from '../parts/announcer.tsx'
import { PageStyles } from './page-styles.ts'

/** BigDesign with its theme, around whatever is drawn: a screen, or the sentence that stands for one. */
export const BigDesign = ({ children }: { readonly children: ReactNode }) => (
  <ThemeProvider theme={theme}>
    <GlobalStyles />
    <PageStyles />
    <AnnouncerProvider>{children}</AnnouncerProvider>
  </ThemeProvider>
)
