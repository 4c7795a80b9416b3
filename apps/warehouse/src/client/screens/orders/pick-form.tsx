import type { Schemas } from '@connect/intellitrack/contract'
import { Alert, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { usePlaces } from '../../parts/use-places.ts'

type Order = Schemas['PickingOrder']
type Line = Order['lines'][number]
interface Choice {
  readonly quantity: number
  readonly locationId: string | null
  readonly lot: string
  readonly serial: string
}

/** Picks all that is left, or part of it: a quantity and a shelf for each line. */
export function PickForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { api } = useSession()
  const open = order.lines.filter((line) => Number(line.picked) < Number(line.ordered))
  const [choices, setChoices] = useState<Readonly<Record<number, Partial<Choice>>>>({})
  const shelves = useShelves(open.map((line) => line.itemNumber))
  // Only what somebody chose is kept: the shelf that is proposed may become known after the quantity was typed.
  const choiceOf = (line: Line): Choice => ({
    quantity: Number(line.ordered) - Number(line.picked),
    locationId: shelves.bestFor(line.itemNumber),
    lot: '',
    serial: '',
    ...choices[line.lineNumber],
  })
  const picks = open
    .map((line) => ({ line, choice: choiceOf(line) }))
    .filter(({ choice }) => choice.quantity > 0)
    .map(({ line, choice }) => ({
      lineNumber: line.lineNumber,
      locationId: choice.locationId ?? '',
      quantity: String(choice.quantity),
      lot: choice.lot || null,
      serial: choice.serial || null,
    }))
  const pick = useCommand(
    () => unwrap(api.POST('/v1/picking-orders/{orderId}/picks', { params: { path: { orderId: order.id } }, body: { picks } })),
    () => `Picked for ${order.orderNumber}`,
    onClose,
  )
  const incomplete = picks.some((one) => one.locationId === '')
  return (
    <Modal opened onClose={onClose} title={`Pick order ${order.orderNumber}`} size="xl">
      <Stack>
        {open.map((line) => (
          <PickLine
            key={line.lineNumber}
            line={line}
            choice={choiceOf(line)}
            shelves={shelves.optionsFor(line.itemNumber)}
            onChange={(change) => setChoices((all) => ({ ...all, [line.lineNumber]: { ...all[line.lineNumber], ...change } }))}
          />
        ))}
        {incomplete && <Alert color="yellow">Choose a location for every line that is picked, or set its quantity to 0.</Alert>}
        <FormButtons
          action="Pick"
          disabled={picks.length === 0 || incomplete}
          busy={pick.isPending}
          onAction={() => pick.mutate(undefined)}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  )
}

function PickLine(props: {
  readonly line: Line
  readonly choice: Choice
  readonly shelves: { value: string; label: string }[]
  readonly onChange: (change: Partial<Choice>) => void
}) {
  const { line, choice, shelves, onChange } = props
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {line.itemNumber}{' '}
        <Text span c="dimmed">
          {line.description} - {Number(line.ordered) - Number(line.picked)} {line.uom} left
        </Text>
      </Text>
      <Group align="flex-end" gap="xs">
        <NumberInput
          aria-label={`Quantity of ${line.itemNumber}`}
          w={100}
          min={0}
          max={Number(line.ordered) - Number(line.picked)}
          value={choice.quantity}
          onChange={(value) => onChange({ quantity: Number(value) })}
        />
        <Select
          aria-label={`Location of ${line.itemNumber}`}
          placeholder="Location"
          flex={1}
          miw={{ base: '100%', sm: 180 }}
          searchable
          data={shelves}
          value={choice.locationId}
          onChange={(locationId) => onChange({ locationId })}
        />
        <TextInput
          aria-label="Lot"
          placeholder="Lot"
          w={90}
          value={choice.lot}
          onChange={(event) => onChange({ lot: event.currentTarget.value })}
        />
        <TextInput
          aria-label="Serial"
          placeholder="Serial"
          w={90}
          value={choice.serial}
          onChange={(event) => onChange({ serial: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  )
}

/** Shelves that hold an item, the fullest first; every other shelf after them. */
function useShelves(itemNumbers: readonly string[]) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { options, nameOf, places } = usePlaces()
  const { data } = useQuery({
    queryKey: ['shelves', divisionId, ...itemNumbers],
    refetchInterval: false,
    queryFn: async () => {
      const load = (itemNumber: string) =>
        unwrap(api.GET('/v1/divisions/{divisionId}/inventory', { params: { path: { divisionId }, query: { itemNumber, limit: 200 } } }))
      return (await Promise.all([...new Set(itemNumbers)].map(load))).flatMap((page) => page.data)
    },
  })
  const quarantined = new Set(places.filter((place) => place.quarantine).map((place) => place.id))
  const holding = (itemNumber: string) =>
    (data ?? [])
      .filter((row) => row.itemNumber === itemNumber && Number(row.onHand) > 0 && !quarantined.has(row.locationId))
      .sort((a, b) => Number(b.onHand) - Number(a.onHand))
  return {
    bestFor: (itemNumber: string) => holding(itemNumber)[0]?.locationId ?? null,
    optionsFor: (itemNumber: string) => {
      const first = [
        ...new Map(holding(itemNumber).map((row) => [row.locationId, `${nameOf(row.locationId)}: ${row.onHand} ${row.uom}`])).entries(),
      ]
      const known = new Set(first.map(([value]) => value))
      return [...first.map(([value, label]) => ({ value, label })), ...options.filter((option) => !known.has(option.value))]
    },
  }
}
