/** Text as a page may hold it, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** JSON as a script element may hold it: nothing in it ends the element. */
export const escapedJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicode)

const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
