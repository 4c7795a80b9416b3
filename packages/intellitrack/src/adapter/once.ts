/** Reads once and keeps it; what failed is read again the next time. */
export function once<Value>(read: () => Promise<Value>): { readonly read: () => Promise<Value>; readonly forget: () => void } {
  let known: Promise<Value> | null = null
  const forget = () => {
    known = null
  }
  return {
    read: () => {
      known ??= read().catch((error: unknown) => {
        forget()
        throw error
      })
      return known
    },
    forget,
  }
}
