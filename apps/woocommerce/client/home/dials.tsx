import type { Dial } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { AppLink } from '../parts/app-link.tsx'
import { Panel } from '../parts/panel.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Text } from '../parts/text.tsx'

/** The three questions, each with its answer, its numbers, and the way to its exceptions. */
export const Dials = ({ dials }: { readonly dials: readonly Dial[] }) =>
  dials.length === 0 ? null : (
    <section aria-label={screenWords.home.state} className="intellitrack-columns is-dials">
      {dials.map((dial) => (
        <DialPanel key={dial.id} dial={dial} />
      ))}
    </section>
  )

const DialPanel = ({ dial: { question, answer, tone, text, link } }: { readonly dial: Dial }) => (
  <Panel title={question}>
    <Stack gap={2} align="flex-start">
      <StateBadge tone={tone}>{answer}</StateBadge>
      <Text>{text}</Text>
      <AppLink to={addressOf(link)} aria-label={`${link.label}: ${question}`}>
        {link.label}
      </AppLink>
    </Stack>
  </Panel>
)
