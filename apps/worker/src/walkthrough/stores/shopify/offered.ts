import { listOf, type StoreCalls, type WalkedStore } from '../walked-store.ts'

interface Named {
  readonly name: string
  readonly active: boolean
}
interface Method extends Named {
  readonly rate: { readonly services?: readonly Named[] }
}
interface Profile {
  readonly zones: readonly { readonly methods: readonly Method[] }[]
}

/** A carrier's own services stand for the method that offers them. */
export async function offeredBy(calls: StoreCalls): ReturnType<WalkedStore['offered']> {
  const services = (await listOf<Named>(calls, 'carriers')).filter((one) => one.active)
  const profiles = await listOf<Profile>(calls, 'deliveryProfiles')
  const methods = profiles.flatMap((one) => one.zones.flatMap((zone) => zone.methods)).filter((one) => one.active)
  return {
    carriers: services.map((one) => one.name),
    methods: methods.flatMap(({ name, rate }) => rate.services?.filter((one) => one.active).map((one) => one.name) ?? [name]),
  }
}
