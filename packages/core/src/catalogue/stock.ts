import type { CodeText } from './text.ts'

export const stockTexts: Readonly<Record<string, CodeText>> = {}
