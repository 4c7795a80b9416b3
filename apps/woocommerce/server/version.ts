/** Of this app and its client, as people read it. */
export const version = '0.1.0'
