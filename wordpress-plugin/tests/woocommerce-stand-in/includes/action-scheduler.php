<?php
/** The functions of Action Scheduler over one table; stand_in_run_actions() is its runner. */

defined('ABSPATH') || exit;

function stand_in_schedule(int $at, int $every, string $hook, array $args, string $group, bool $unique): int
{
    global $wpdb;
    if (! did_action('init')) {
        _doing_it_wrong('as_schedule', 'Actions are scheduled after init.', '3.1.6');
        return 0;
    }
    if ($unique && as_has_scheduled_action($hook, null, $group)) {
        return 0;
    }
    $wpdb->insert("{$wpdb->prefix}actionscheduler_actions", array( 'hook' => $hook, 'status' => 'pending', 'scheduled_date_gmt' => gmdate('Y-m-d H:i:s', $at), 'args' => wp_json_encode($args), 'recurrence' => $every, 'group' => $group ));
    $id = (int) $wpdb->insert_id;
    $wpdb->query($wpdb->prepare("INSERT IGNORE INTO {$wpdb->prefix}actionscheduler_groups (slug) VALUES (%s)", $group));
    $wpdb->insert("{$wpdb->prefix}actionscheduler_logs", array( 'action_id' => $id, 'message' => 'action created' ));
    return $id;
}

function as_enqueue_async_action($hook, $args = array(), $group = '', $unique = false, $priority = 10)
{
    return stand_in_schedule(time(), 0, $hook, $args, $group, $unique);
}

function as_schedule_single_action($timestamp, $hook, $args = array(), $group = '', $unique = false, $priority = 10)
{
    return stand_in_schedule($timestamp, 0, $hook, $args, $group, $unique);
}

function as_schedule_recurring_action($timestamp, $interval, $hook, $args = array(), $group = '', $unique = false, $priority = 10)
{
    return stand_in_schedule($timestamp, $interval, $hook, $args, $group, $unique);
}

/** Rows of a hook that wait or run; null for arguments means any. */
function stand_in_actions(string $hook, $args, string $group, array $statuses): array
{
    global $wpdb;
    $rows = $wpdb->get_results($wpdb->prepare("SELECT * FROM {$wpdb->prefix}actionscheduler_actions WHERE hook = %s ORDER BY scheduled_date_gmt, action_id", $hook));
    return array_values(array_filter($rows, static function ($row) use ($args, $group, $statuses) {
        return in_array($row->status, $statuses, true) && (null === $args || wp_json_encode($args) === $row->args) && ('' === $group || $group === $row->group);
    }));
}

function as_has_scheduled_action($hook, $args = null, $group = '')
{
    return array() !== stand_in_actions($hook, $args, $group, array( 'pending', 'in-progress' ));
}

function as_next_scheduled_action($hook, $args = null, $group = '')
{
    if (stand_in_actions($hook, $args, $group, array( 'in-progress' ))) {
        return true;
    }
    $waiting = stand_in_actions($hook, $args, $group, array( 'pending' ));
    return $waiting ? strtotime($waiting[0]->scheduled_date_gmt . ' UTC') : false;
}

function as_unschedule_action($hook, $args = array(), $group = '')
{
    global $wpdb;
    $waiting = stand_in_actions($hook, $args, $group, array( 'pending' ));
    if ($waiting) {
        $wpdb->update("{$wpdb->prefix}actionscheduler_actions", array( 'status' => 'canceled' ), array( 'action_id' => $waiting[0]->action_id ));
        return (int) $waiting[0]->action_id;
    }
    return null;
}

function as_unschedule_all_actions($hook, $args = array(), $group = '')
{
    global $wpdb;
    if ('' === $hook || null === $hook) {
        $wpdb->update("{$wpdb->prefix}actionscheduler_actions", array( 'status' => 'canceled' ), array( 'group' => $group, 'status' => 'pending' ));
        return;
    }
    while (null !== as_unschedule_action($hook, array() === $args ? null : $args, $group)) {
        continue;
    }
}

function as_supports($feature)
{
    return false;
}

/**
 * Runs what is due by this time; a recurring one is scheduled anew after that, as the runner does.
 *
 * @return int How many ran.
 */
function stand_in_run_actions(?int $now = null): int
{
    global $wpdb;
    $table = "{$wpdb->prefix}actionscheduler_actions";
    $now = $now ?? time();
    $ran = 0;
    foreach ($wpdb->get_results($wpdb->prepare("SELECT * FROM $table WHERE status = 'pending' AND scheduled_date_gmt <= %s ORDER BY scheduled_date_gmt, action_id", gmdate('Y-m-d H:i:s', $now))) as $row) {
        if (! $wpdb->update($table, array( 'status' => 'in-progress' ), array( 'action_id' => $row->action_id, 'status' => 'pending' ))) {
            continue;
        }
        $status = 'complete';
        try {
            do_action_ref_array($row->hook, array_values((array) json_decode($row->args, true)));
        } catch (Throwable $thrown) {
            $status = 'failed';
            wc_get_logger()->error("Action {$row->hook}: " . $thrown->getMessage());
        }
        $wpdb->update($table, array( 'status' => $status ), array( 'action_id' => $row->action_id ));
        if ($row->recurrence && 'complete' === $status) {
            stand_in_schedule($now + (int) $row->recurrence, (int) $row->recurrence, $row->hook, (array) json_decode($row->args, true), $row->group, false);
        }
        $ran++;
    }
    return $ran;
}
