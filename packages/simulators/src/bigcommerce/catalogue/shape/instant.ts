/** As v3 writes a moment: whole seconds with an offset. */
export function offset(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}+00:00`
}
