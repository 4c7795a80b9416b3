/** Lines of a JSONL stream, each parsed; one line at a time in memory. A line that is no JSON throws with its number: the file is not what it should be. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  const parse = (line: string): Readonly<Record<string, unknown>> => {
    number += 1
    try {
      return JSON.parse(line) as Readonly<Record<string, unknown>>
    } catch (error) {
      throw new SyntaxError(`Line ${number} of the bulk result is not JSON`, { cause: error })
    }
  }
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield parse(line)
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield parse(rest)
}
