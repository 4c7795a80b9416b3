/** One JSON document, or lines for a person. */
export function print(json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  if (json) console.log(JSON.stringify(value, null, 2))
  else for (const line of lines) console.log(line)
}

/** Progress of long work: to standard error, so that standard output stays one document. */
export const progress = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
