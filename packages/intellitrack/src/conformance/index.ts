export { createReplyValidator, type ReplyValidator } from './reply-validator.ts'
export { type ConformanceOptions, type ConformanceResult, conformanceChecks, runConformance } from './run-conformance.ts'
