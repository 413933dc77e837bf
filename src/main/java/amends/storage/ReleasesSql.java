package amends.storage;

import amends.release.Activation;
import amends.release.Approval;
import amends.release.NodeState;
import amends.release.Proposal;
import amends.release.Release;
import amends.release.ReleaseBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is known of releases, in SQL. */
@RegisterConstructorMapper(Release.class)
@RegisterConstructorMapper(Approval.class)
@RegisterConstructorMapper(Proposal.class)
@RegisterConstructorMapper(Activation.class)
@RegisterConstructorMapper(NodeState.class)
interface ReleasesSql extends ReleaseBook {

    @Override
    @SqlQuery("select r.*, r.stored_by as \"by\" from release r where hash = :hash")
    Optional<Release> find(@Bind("hash") String hash);

    /** The name holds no wildcards: it is a hash, or the beginning of one. */
    @Override
    @SqlQuery("""
            select r.*, r.stored_by as "by" from release r where hash like :hash || '%' order by hash
            fetch first 10 rows only
            """)
    List<Release> beginning(@Bind("hash") String hash);

    @Override
    @SqlQuery("select r.*, r.stored_by as \"by\" from release r order by stored_at desc, hash")
    List<Release> all();

    @Override
    default boolean approve(Approval approval) {
        return addApproval(approval) == 1;
    }

    /** Adds one, unless there is one of that person. */
    @SqlUpdate("""
            insert into release_approval (release, approver, key_id, why, approved_at)
            values (:release, :by, :keyId, :why, :at)
            on conflict do nothing
            """)
    int addApproval(@BindMethods Approval approval);

    @Override
    @SqlQuery("""
            select a.*, a.approver as "by", a.approved_at as "at" from release_approval a
            where release = :hash order by approved_at, approver
            """)
    List<Approval> approvals(@Bind("hash") String hash);

    @Override
    @SqlQuery("""
            select p.*, p.sender as "by", p.happened_at as "at" from release_proposal p
            where p.step = 'PROPOSED'
              and not exists (select 1 from release_proposal q where q.release = p.release and q.number > p.number)
            order by p.number
            """)
    List<Proposal> proposed();

    @Override
    @SqlQuery("""
            select p.*, p.sender as "by", p.happened_at as "at" from release_proposal p
            where p.release = :hash order by p.number
            """)
    List<Proposal> proposals(@Bind("hash") String hash);

    @Override
    @SqlUpdate("""
            insert into release_proposal (release, step, sender, key_id, why, happened_at)
            values (:release, :step, :by, :keyId, :why, :at)
            """)
    void add(@BindMethods Proposal proposal);

    @Override
    default void lock() {
        int unused = locked();
    }

    /** Takes the one row. */
    @SqlQuery("select id from release_lock for update")
    int locked();

    @Override
    @SqlUpdate("""
            insert into release_step (step, release, sender, why, happened_at, node)
            values (:step, :release, :by, :why, :at, :node)
            """)
    void add(@BindMethods Activation activation);

    @Override
    @SqlQuery("""
            select s.*, s.sender as "by", s.happened_at as "at" from release_step s order by number desc
            fetch first 1 rows only
            """)
    Optional<Activation> latest();

    @Override
    @SqlQuery("""
            select s.*, s.sender as "by", s.happened_at as "at" from release_step s order by number desc
            fetch first :most rows only
            """)
    List<Activation> activations(@Bind("most") int atMost);

    @Override
    default void report(NodeState state) {
        if (update(state) == 0) {
            insert(state);
        }
    }

    /** Changes a row. */
    @SqlUpdate("""
            update release_node set release = :release, ready = :ready, problem = :problem, seen_at = :seenAt
            where node = :node
            """)
    int update(@BindMethods NodeState state);

    /** Adds a row. */
    @SqlUpdate("""
            insert into release_node (node, release, ready, problem, seen_at)
            values (:node, :release, :ready, :problem, :seenAt) on conflict do nothing
            """)
    void insert(@BindMethods NodeState state);

    @Override
    @SqlQuery("select * from release_node where seen_at >= :since order by node")
    List<NodeState> nodes(@Bind("since") Instant since);

    @Override
    @SqlUpdate("delete from release_node where seen_at < :before")
    void forget(@Bind("before") Instant before);
}
