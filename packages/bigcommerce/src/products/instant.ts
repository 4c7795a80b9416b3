/** Always the full instant: to a bare date the store adds the time of day it happens to be (reference 2.4). */
export const instant = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z')
