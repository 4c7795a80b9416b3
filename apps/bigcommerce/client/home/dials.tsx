import { Link, Panel, Text } from '@bigcommerce/big-design'
import type { Dial } from '@connect/core'
import { screenWords } from '@connect/core/words'
import styled from 'styled-components'
import { addressOf } from '../parts/screen-address.ts'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** The three questions, each with its answer, its numbers, and the way to its exceptions. */
export const Dials = ({ dials }: { readonly dials: readonly Dial[] }) =>
  dials.length === 0 ? null : (
    <Row aria-label={screenWords.home.state}>
      {dials.map((dial) => (
        <DialPanel key={dial.id} dial={dial} />
      ))}
    </Row>
  )

const DialPanel = ({ dial: { question, answer, tone, text, link } }: { readonly dial: Dial }) => (
  <Panel header={question}>
    <Stack $gap="small" style={{ justifyItems: 'start' }}>
      <StateBadge tone={tone}>{answer}</StateBadge>
      <Text>{text}</Text>
      <Link href={addressOf(link)} aria-label={`${link.label}: ${question}`}>
        {link.label}
      </Link>
    </Stack>
  </Panel>
)

const Row = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.spacing.medium};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));

  && > * {
    margin: 0;
  }
`
