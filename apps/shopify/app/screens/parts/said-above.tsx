import { Text } from '@shopify/polaris'
import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext<string | null>(null)

/** The reason that stands at the head of the list, if one does. */
export const useSaidAbove = (): string | null => useContext(Context)
export const saidAboveId = 'why-not'

/** Where none of the buttons below can be pressed, and for the same reason, it is said once and not beside each. */
export function SaidAbove({ reasons, children }: { readonly reasons: readonly string[]; readonly children: ReactNode }) {
  const shared = sharedReason(reasons)
  return (
    <Context.Provider value={shared}>
      {shared !== null && (
        <Text as="p" id={saidAboveId} tone="subdued">
          {shared}
        </Text>
      )}
      {children}
    </Context.Provider>
  )
}

function sharedReason([first, ...others]: readonly string[]): string | null {
  return first !== undefined && others.length > 0 && others.every((reason) => reason === first) ? first : null
}
