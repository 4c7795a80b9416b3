import styled from 'styled-components'

/** For those who hear the page. */
export const Hidden = styled.div`
  clip-path: inset(50%);
  height: 1px;
  margin: -1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
`
