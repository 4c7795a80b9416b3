/** Recordings that the simulated store does not answer alike, each with the reason. The test holds this list to be exact. */
export const notReplayed: Readonly<Record<string, string>> = {}
