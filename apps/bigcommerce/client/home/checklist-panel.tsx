import { Button, H3, Panel, ProgressBar, Text } from '@bigcommerce/big-design'
import type { Checklist } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useNavigate } from 'react-router'
import { PlainList } from '../list/rows.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** The steps of set-up, and how far it has come; the first step that is not done is the one to press. */
export function ChecklistPanel({ checklist: { title, text, done, steps } }: { readonly checklist: Checklist }) {
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Panel header={title} description={text}>
      <Stack>
        <Stack $gap="xxSmall">
          <Text color="secondary60">{screenWords.home.progress(done, steps.length)}</Text>
          {/* Said in words above it. */}
          <div aria-hidden="true">
            <ProgressBar percent={steps.length === 0 ? 0 : (done / steps.length) * 100} />
          </div>
        </Stack>
        <PlainList as="ol">
          {steps.map((step, index) => (
            <li key={step.title}>
              <Step step={step} isNext={index === next} />
            </li>
          ))}
        </PlainList>
      </Stack>
    </Panel>
  )
}

function Step({ step: { title, text, isDone, link }, isNext }: { readonly step: Checklist['steps'][number]; readonly isNext: boolean }) {
  const navigate = useNavigate()
  const { done, toDo } = screenWords.home
  return (
    <Line $apart $gap="medium">
      <Stack $gap="xxSmall">
        <Line>
          <H3>{title}</H3>
          <StateBadge tone={isDone ? 'success' : 'neutral'}>{isDone ? done : toDo}</StateBadge>
        </Line>
        <Text color="secondary60">{text}</Text>
      </Stack>
      <Button
        type="button"
        mobileWidth="auto"
        variant={isNext ? 'primary' : 'secondary'}
        aria-label={`${link.label}: ${title}`}
        onClick={() => void navigate(addressOf(link))}
      >
        {link.label}
      </Button>
    </Line>
  )
}
