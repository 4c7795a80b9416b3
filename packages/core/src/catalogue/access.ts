import type { CodeText } from './text.ts'

export const accessTexts: Readonly<Record<string, CodeText>> = {}
