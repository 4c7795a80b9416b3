import type { Change, SiteContext } from '../context.ts'

export function noteChange(_context: SiteContext, _change: Change): void {}
