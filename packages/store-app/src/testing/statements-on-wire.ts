/** Says each statement that a client sends to PostgreSQL, in the order in which they are carried out; `hear` gets its bytes as they come. */
export function statementsOnWire(say: (statement: string) => void): (chunk: Buffer) => void {
  const prepared = new Map<string, string>()
  let waiting: Buffer = Buffer.alloc(0)
  let begun = false

  function hearMessage(kind: string, body: Buffer): void {
    if (kind === 'Q') say(textAt(body, 0).text)
    if (kind === 'P') {
      const name = textAt(body, 0)
      prepared.set(name.text, textAt(body, name.end).text)
    }
    // A prepared statement is carried out once for each time that values are bound to it.
    if (kind === 'B') say(prepared.get(textAt(body, textAt(body, 0).end).text) ?? 'a statement that was prepared before')
  }

  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      // The first message, which says who comes, has no letter in front.
      const head = begun ? 1 : 0
      if (waiting.length < head + 4) return
      const end = head + waiting.readInt32BE(head)
      if (waiting.length < end) return
      if (begun) hearMessage(String.fromCharCode(waiting[0] ?? 0), waiting.subarray(head + 4, end))
      begun = true
      waiting = waiting.subarray(end)
    }
  }
}

/** Texts on the wire end with a zero. */
function textAt(body: Buffer, start: number): { readonly text: string; readonly end: number } {
  const end = body.indexOf(0, start)
  return { text: body.toString('utf8', start, end), end: end + 1 }
}
