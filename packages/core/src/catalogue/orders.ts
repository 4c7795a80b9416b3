import type { CodeText } from './text.ts'

export const orderTexts: Readonly<Record<string, CodeText>> = {}
