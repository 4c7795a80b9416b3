import { BigDesign } from './big-design.tsx'
import { PageBox } from './page-box.tsx'
import { Waiting } from './waiting.tsx'

/** Before anything has come. */
export const Opening = () => (
  <BigDesign>
    <PageBox as="main">
      <Waiting title="" />
    </PageBox>
  </BigDesign>
)
