import { H1, Panel, Text } from '@bigcommerce/big-design'
import { BigDesign } from '../frame/big-design.tsx'
import { PageBox } from '../frame/page-box.tsx'
import { sessionWords } from './session-words.ts'

/** What stands instead of the app where nobody is recognised: why, and the one way in. */
export const ClosedPage = ({ why }: { readonly why: string }) => (
  <BigDesign>
    <PageBox as="main">
      <Panel>
        <H1>{sessionWords.title}</H1>
        <div role="alert">
          <Text>{why}</Text>
        </div>
      </Panel>
    </PageBox>
  </BigDesign>
)
