import { H1, Text } from '@bigcommerce/big-design'
import { BigDesign } from '../frame/big-design.tsx'
import { PageBox } from '../frame/page-box.tsx'
import { BarePanel } from '../parts/bare-panel.tsx'
import { sessionWords } from './session-words.ts'

/** What stands instead of the app where nobody is recognised: why, and the one way in. */
export const ClosedPage = ({ why }: { readonly why: string }) => (
  <BigDesign>
    <PageBox as="main">
      <BarePanel>
        <H1>{sessionWords.title}</H1>
        <div role="alert">
          <Text>{why}</Text>
        </div>
      </BarePanel>
    </PageBox>
  </BigDesign>
)
