package amends.storage;

import amends.casework.Deadlines;
import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Deadlines as tasks of db-scheduler, set and taken away in the same transaction as what they are about. Each deadline is
 * a task of its own, named by the incident and the instant: so none has to be moved, one that is being carried out can be
 * taken away, and what was done for it is done once, wherever a process ends.
 */
interface DeadlinesSql extends Deadlines, SqlObject {

    /** The name of the task. */
    String LOOK_AGAIN = "look-again";

    /** What stands between the incident's id and the second. */
    char APART = '@';

    @Override
    default void set(String incidentId, Instant before, Instant at) {
        if (at != null && at.equals(before)) {
            return;
        }
        if (before != null) {
            done(incidentId, before);
        }
        if (at != null) {
            add(LOOK_AGAIN, instance(incidentId, at), at);
        }
    }

    @Override
    default void done(String incidentId, Instant at) {
        drop(LOOK_AGAIN, instance(incidentId, at));
    }

    /** The name of a deadline. */
    static String instance(String incidentId, Instant at) {
        return incidentId + APART + at.getEpochSecond();
    }

    /** The incident of a deadline, by its name. */
    static String incident(String instance) {
        return instance.substring(0, instance.lastIndexOf(APART));
    }

    /** The instant of a deadline, by its name. */
    static Instant instant(String instance) {
        return Instant.ofEpochSecond(Long.parseLong(instance.substring(instance.lastIndexOf(APART) + 1)));
    }

    /** Adds a task, where it is not there. */
    default void add(String task, String instance, Instant at) {
        int unused = Bound.update(getHandle(), """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                on conflict do nothing
                """, task, instance, at);
    }

    /** Removes a task, if it is there. */
    default void drop(String task, String instance) {
        int unused = Bound.update(
                getHandle(), "delete from scheduled_tasks where task_name = ? and task_instance = ?", task, instance);
    }

    /** Removes the other tasks of a name. */
    @SqlUpdate("delete from scheduled_tasks where task_name = :task and task_instance <> :instance")
    void dropOthers(@Bind("task") String task, @Bind("instance") String instance);

    /** Has a task carried out sooner, unless that is being done. */
    @SqlUpdate("""
            update scheduled_tasks set execution_time = :at, version = version + 1
            where task_name = :task and task_instance = :instance and picked = false and execution_time > :at
            """)
    void hasten(@Bind("task") String task, @Bind("instance") String instance, @Bind("at") Instant at);
}
