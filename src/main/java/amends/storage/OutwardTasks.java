package amends.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The tasks that serve endpoints. */
final class OutwardTasks {

    static final String TABLE = "outward_tasks";

    /** The name of the task; its instance is the endpoint's id. */
    static final String SERVE = "webhook";

    private final JdbiTransactions transactions;

    OutwardTasks(JdbiTransactions transactions) {
        this.transactions = transactions;
    }

    /** Has an endpoint served now; whether that is certain: it is not while one serves it. */
    boolean hasten(String endpoint, Instant now) {
        return transactions.<Boolean>onHandle(handle -> hasten(handle, endpoint, now));
    }

    private static boolean hasten(Handle handle, String endpoint, Instant now) {
        int added = Bound.update(handle, """
                insert into outward_tasks (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                on conflict do nothing
                """, SERVE, endpoint, now);
        if (added > 0) {
            return true;
        }
        return Bound.update(handle, """
                update outward_tasks set execution_time = case when execution_time > ? then ? else execution_time end,
                                         version = version + 1
                where task_name = ? and task_instance = ? and picked = false
                """, now, now, SERVE, endpoint) > 0;
    }

    /** Has the endpoints served that something waits for and that no task is for. */
    void sweep(Instant now) {
        int unused = transactions.<Integer>onHandle(handle -> Bound.update(handle, """
                insert into outward_tasks (task_name, task_instance, execution_time, picked, version)
                select cast(? as varchar), w.id, cast(? as timestamp with time zone), false, 1 from webhook w
                where w.enabled = true
                  and exists (select 1 from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING')
                on conflict do nothing
                """, SERVE, now));
    }
}
