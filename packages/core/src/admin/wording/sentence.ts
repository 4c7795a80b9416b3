/** Messages are stored with and without their full stop; a screen shows sentences. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
