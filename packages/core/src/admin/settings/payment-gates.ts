import type { Settings } from '../../domain/settings.ts'

type Gate = Settings['paymentGate']

/** Which payment states the screens offer to let in; null: all. */
export const paymentGates: Readonly<Record<string, { readonly label: string; readonly states: Gate }>> = {
  all: { label: 'All orders, paid or not', states: null },
  authorized: { label: 'Paid and authorized orders', states: ['paid', 'partially_refunded', 'authorized'] },
  paid: { label: 'Paid orders only', states: ['paid', 'partially_refunded'] },
}

/** The name of that gate; `other`: it was set elsewhere to states that the screens do not offer. */
export function paymentGateName(gate: Gate): string {
  const text = (states: Gate) => JSON.stringify(states && [...states].sort())
  return Object.keys(paymentGates).find((name) => text(paymentGates[name]?.states ?? null) === text(gate)) ?? 'other'
}
