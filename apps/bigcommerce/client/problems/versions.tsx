import { H3, Text } from '@bigcommerce/big-design'
import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import styled from 'styled-components'
import { Stack } from '../parts/stack.tsx'

type BothVersions = NonNullable<ProblemLine['versions']>

/** Both versions of what two people changed, side by side; one above the other on a narrow screen. */
export const Versions = ({ versions }: { readonly versions: BothVersions }) => (
  <Sides>
    <Version title={screenWords.problems.store} lines={versions.store} />
    <Version title={screenWords.problems.warehouse} lines={versions.warehouse} />
  </Sides>
)

const Version = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <Side>
    <Stack $gap="xSmall">
      <H3>{title}</H3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Text as="span">{line}</Text>
          </li>
        ))}
      </ul>
    </Stack>
  </Side>
)

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  width: 100%;
`
const Side = styled.div`
  background: ${({ theme }) => theme.colors.secondary10};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  padding: ${({ theme }) => theme.spacing.small};

  ul {
    margin: 0;
    padding-left: ${({ theme }) => theme.spacing.large};
  }
`
