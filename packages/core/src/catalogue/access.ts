import type { CodeText } from './text.ts'

/** Runs, access, and the connection as a whole. */
export const accessTexts: Readonly<Record<string, CodeText>> = {
  feature_missing: {
    title: 'A feature is missing',
    advice: 'Ask whoever manages roles in IntelliTrack to give the Store Key this feature.',
    fix: 'none',
  },
  warehouse_not_connected: {
    title: 'IntelliTrack is not connected',
    advice: 'Give its address and Store Key under Shopping Cart Configuration.',
    fix: 'reconnect',
  },
  staff_not_allowed: {
    title: 'The owner has not allowed this',
    advice: 'Ask the owner of the store to change it under Users.',
    fix: 'none',
  },
  connection_paused: { title: 'The connection is paused', advice: 'Activate it again, then retry.', fix: 'open_settings' },
  connection_disconnected: {
    title: 'The connection is disconnected',
    advice: 'Install the app again in the store; everything is found again.',
    fix: 'reconnect',
  },
  store_access_lost: {
    title: 'The store refuses us',
    advice: 'Open the app in the store once; if it asks for permissions, accept them.',
    fix: 'reconnect',
  },
  warehouse_access_lost: {
    title: 'The warehouse refuses us',
    advice: 'Check the Store Key in IntelliTrack and enter it again.',
    fix: 'reconnect',
  },
  store_clock_wrong: {
    title: 'The clock of the store is wrong',
    advice: 'Ask whoever hosts the site to set the clock of its server by a time service. It is tried again by itself.',
    fix: 'none',
  },
  store_key_stripped: {
    title: 'The key does not reach the store',
    advice:
      'Something before the store drops the header Authorization. Ask whoever hosts the site to pass it on, or connect by the plugin, which does not use it.',
    fix: 'reconnect',
  },
  store_answers_page: {
    title: 'A web page answers in place of the store',
    advice:
      'The message says what was seen: maintenance, a firewall or security plugin, or an error of the site. Ask whoever hosts the site to let our requests pass. It is tried again by itself.',
    fix: 'none',
  },
  store_not_encrypted: {
    title: 'The store is not reached by HTTPS',
    advice: 'Give the site a certificate and an address that begins with https, then connect again.',
    fix: 'reconnect',
  },
  store_signals_late: {
    title: 'The store tells of changes late',
    advice:
      'Its scheduled tasks do not run: ask whoever hosts the site to run them every minute. Nothing is lost; until then the store is asked for what changed.',
    fix: 'open_store',
  },
  store_signals_stopped: {
    title: 'The store does not reach us',
    advice:
      'It cannot tell us of changes. Look at the connection in the store; the message says what it met. Nothing is lost; until then the store is asked for what changed.',
    fix: 'open_store',
  },
  store_unreachable: { title: 'The store does not answer', advice: 'It is tried again by itself.', fix: 'none' },
  store_throttled: { title: 'The store is busy', advice: 'It is tried again by itself.', fix: 'none' },
  store_gone: {
    title: 'The store is closed or gone',
    advice: 'Check that the store is open; it is tried again by itself.',
    fix: 'open_store',
  },
  store_fault: { title: 'The store failed', advice: 'It is tried again by itself.', fix: 'none' },
  warehouse_unreachable: { title: 'The warehouse does not answer', advice: 'It is tried again by itself.', fix: 'none' },
  warehouse_throttled: { title: 'The warehouse is busy', advice: 'It is tried again by itself.', fix: 'none' },
  warehouse_gone: {
    title: 'The warehouse is gone',
    advice: 'Check the address of the tenant; it is tried again by itself.',
    fix: 'open_settings',
  },
  warehouse_fault: { title: 'The warehouse failed', advice: 'It is tried again by itself.', fix: 'none' },
  run_gave_up: { title: 'A run was given up', advice: 'Read the message and mend the cause, then retry it.', fix: 'retry' },
  interrupted: { title: 'The run was interrupted', advice: 'Nothing to do: it is done anew.', fix: 'none' },
  internal_error: {
    title: 'Something went wrong here',
    advice: 'It is tried again by itself. If it stays, send us the run from the log.',
    fix: 'retry',
  },
  cancelled: { title: 'Stopped by a person', advice: 'Nothing to do.', fix: 'none' },
  not_dead: { title: 'It is not waiting for a person', advice: 'Nothing to do: it is tried again by itself.', fix: 'none' },
  level_differs: {
    title: 'The store shows another figure',
    advice: 'It is set right by the next End of Day, or at once by Export Inventory.',
    fix: 'none',
  },
  mark_not_past: { title: 'Not a date and time that has passed', advice: 'Enter a date and time that has passed.', fix: 'none' },
  mark_needed: {
    title: 'End of Day needs this mark',
    advice: 'Take the mark of End of Day Processing Time off first.',
    fix: 'open_settings',
  },
  run_under_way: { title: 'A run is under way', advice: 'Wait until it has ended, or stop it; then try again.', fix: 'none' },
  run_not_found: { title: 'There is no such run', advice: 'Look at the list of runs.', fix: 'none' },
  run_over: { title: 'The run has ended already', advice: 'Nothing to do.', fix: 'none' },
  connection_not_active: {
    title: 'The connection is not active',
    advice: 'Complete its set-up, or resume it, first.',
    fix: 'open_settings',
  },
  connection_not_paused: { title: 'The connection is not paused', advice: 'Nothing to do.', fix: 'none' },
  problem_not_open: { title: 'There is no such open problem', advice: 'Nothing to do: it may have been solved already.', fix: 'none' },
  problem_ends_itself: { title: 'This problem goes away by itself', advice: 'Mend its cause, then retry.', fix: 'retry' },
  last_auto_sync_set: { title: 'Last Auto Sync Completed On was set by hand', advice: 'Nothing to do.', fix: 'none' },
  staff_narrowed: { title: 'The owner changed what somebody may do', advice: 'See Users for what each person may do.', fix: 'none' },
  connection_paused_by: { title: 'The connection was paused', advice: 'Resume it when it is to go on.', fix: 'none' },
  connection_resumed_by: { title: 'The connection was resumed', advice: 'Nothing to do.', fix: 'none' },
  settings_saved: { title: 'The configuration was saved', advice: 'Nothing to do.', fix: 'none' },
  warehouse_connected: { title: 'IntelliTrack was connected', advice: 'Nothing to do.', fix: 'none' },
  warehouse_disconnected: {
    title: 'IntelliTrack was disconnected',
    advice: 'Connect it again under Shopping Cart Configuration when it is to go on.',
    fix: 'reconnect',
  },
  run_stopped_by: { title: 'A run was stopped', advice: 'Nothing to do.', fix: 'none' },
  problem_resolved_by: { title: 'A problem was settled by a person', advice: 'Nothing to do.', fix: 'none' },
  personal_data_purged: { title: 'Personal data was deleted', advice: 'Nothing to do.', fix: 'none' },
  customer_redacted: {
    title: 'A customer was forgotten',
    advice: 'IntelliTrack keeps its own records of the orders named: delete what is to be deleted there.',
    fix: 'open_warehouse',
  },
  store_redacted: {
    title: 'The store was forgotten',
    advice: 'IntelliTrack keeps its own records of its orders: delete what is to be deleted there.',
    fix: 'open_warehouse',
  },
  privacy_data_request: {
    title: 'A customer asks what is kept about them',
    advice: 'Give the customer what is listed, from here and from IntelliTrack, within 30 days; then mark this as done.',
    fix: 'choose',
  },
}
