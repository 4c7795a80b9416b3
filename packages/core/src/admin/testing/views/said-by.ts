/** Every sentence and word that a view of the core has for its reader: an app has to draw each of them. */
export function saidBy(view: unknown): readonly string[] {
  if (typeof view === 'string') return view === '' ? [] : [view]
  if (typeof view === 'number') return [view.toLocaleString('en')]
  if (Array.isArray(view)) return view.flatMap(saidBy)
  if (typeof view !== 'object' || view === null) return []
  return Object.entries(view).flatMap(([name, part]) => (unsaid.has(name) ? [] : saidBy(part)))
}

/** What a view carries for the page, not for its reader; what its reader finds in a field; and what is said only where there is nothing else to say. */
const unsaid = new Set([
  ...[
    'id',
    'name',
    'kind',
    'tone',
    'sign',
    'screen',
    'filter',
    'search',
    'address',
    'cursor',
    'next',
    'query',
    'dependsOn',
    'version',
    'group',
  ],
  ...[
    'runId',
    'orderId',
    'variantId',
    'subjectId',
    'subjectKind',
    'item',
    'isEqual',
    'isOn',
    'total',
    'problemCount',
    'limit',
    'values',
    'count',
  ],
  ...['value', 'suggested', 'min', 'max', 'maxLength', 'placeholder', 'empty', 'state', 'expected', 'confirmation', 'refreshLabel', 'done'],
  ...['disconnectWarning', 'choices', 'startedAt'],
])
