import type { Contract } from './contract.ts'

export function openContract(): Contract | null {
  return null
}
