import type { CodeText } from './text.ts'

export const catalogueTexts: Readonly<Record<string, CodeText>> = {}
