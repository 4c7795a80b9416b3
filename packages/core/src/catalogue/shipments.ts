import type { CodeText } from './text.ts'

export const shipmentTexts: Readonly<Record<string, CodeText>> = {}
