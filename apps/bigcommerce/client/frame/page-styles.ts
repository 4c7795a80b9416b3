import { createGlobalStyle } from 'styled-components'

/** What BigDesign leaves to the page it stands on. */
export const PageStyles = createGlobalStyle`
  html {
    /* A short list and a long one begin at the same place. */
    scrollbar-gutter: stable;
    /* Room for what lies over the foot of the page. */
    scroll-padding-bottom: 7rem;
  }

  body {
    background: ${({ theme }) => theme.colors.secondary10};
    color: ${({ theme }) => theme.colors.secondary70};
    overflow-wrap: anywhere;
  }
`
