/** Recordings that the simulated store does not answer alike, each with the reason. The test holds this list to be exact. */
export const notReplayed: Readonly<Record<string, string>> = {
  'orders/create-processing-paid': 'the store gave the meta of its very first order by id, and that of every order after by key',
}
