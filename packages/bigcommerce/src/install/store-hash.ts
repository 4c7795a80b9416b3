/** The store hash in a context or subject (`stores/abc123`); null: it names no store. */
export function storeHashIn(context: unknown): string | null {
  return (typeof context === 'string' && /^stores\/([a-z0-9]{1,64})$/.exec(context)?.[1]) || null
}
