/** title: what is so, in a few words. advice: the next step. fix: what the one button does; none where only time or the store helps. */
export interface CodeText {
  readonly title: string
  readonly advice: string
  readonly fix: 'retry' | 'open_settings' | 'open_store' | 'open_warehouse' | 'reconnect' | 'choose' | 'none'
}
