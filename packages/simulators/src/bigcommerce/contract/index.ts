export { type Contract, ContractBreach } from './contract.ts'
export { openContract } from './open-contract.ts'
