/** One condition of a search: `updated_at:>='2026-11-20T10:00:00Z'`; field is null for a bare word. */
export interface Term {
  readonly kind: 'term'
  readonly field: string | null
  readonly operator: '=' | '>' | '>=' | '<' | '<='
  readonly value: string
}
export type Search =
  | Term
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Search[] }
  | { readonly kind: 'not'; readonly part: Search }

/**
 * Parses the platform's search syntax: words, `field:value`, comparisons, quotes, AND / OR / NOT / `-`, parentheses; a space is AND.
 * An unquoted value ends at the next space, parenthesis or colon, so an unquoted time is cut short (reference section 4, pitfall 12).
 */
export function parseSearch(text: string): Search {
  const tokens =
    text.match(/\(|\)|-(?=\S)|[^\s():'"]+:(?:>=|<=|>|<)?(?:'[^']*'|"[^"]*"|[^\s():]*(?::[^\s()]*)?)|'[^']*'|"[^"]*"|[^\s()]+/g) ?? []
  let at = 0
  const anyOf = (): Search => {
    const parts = [all()]
    while (tokens[at] === 'OR') {
      at++
      parts.push(all())
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts }
  }
  const all = (): Search => {
    const parts: Search[] = []
    for (let token = tokens[at]; token !== undefined && token !== 'OR' && token !== ')'; token = tokens[at]) {
      if (token === 'AND') at++
      else parts.push(one())
    }
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts }
  }
  const one = (): Search => {
    const token = tokens[at++] ?? ''
    if (token === 'NOT' || token === '-') return { kind: 'not', part: one() }
    if (token !== '(') return term(token)
    const inner = anyOf()
    if (tokens[at] === ')') at++
    return inner
  }
  return anyOf()
}

function term(token: string): Term {
  const condition = /^([^\s():'"]+):(>=|<=|>|<)?([\s\S]*)$/.exec(token)
  if (!condition) return { kind: 'term', field: null, operator: '=', value: unquoted(token) }
  const [, field = '', operator = '=', value = ''] = condition
  const whole = /^['"]/.test(value) ? unquoted(value) : value.split(':')[0]!
  return { kind: 'term', field, operator: operator as Term['operator'], value: whole }
}

function unquoted(text: string): string {
  return /^(['"])[\s\S]*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text
}

/** Every field a search names. */
export function fieldsOf(search: Search): readonly string[] {
  if (search.kind === 'term') return search.field === null ? [] : [search.field]
  return search.kind === 'not' ? fieldsOf(search.part) : search.parts.flatMap(fieldsOf)
}
