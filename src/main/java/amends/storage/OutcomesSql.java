package amends.storage;

import amends.reports.OutcomeBook;
import amends.reports.PromiseBook.Range;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What customers were asked and said, in SQL. */
@RegisterConstructorMapper(OutcomeBook.Asked.class)
@RegisterConstructorMapper(OutcomeBook.Answers.class)
interface OutcomesSql extends OutcomeBook {

    @Override
    default void asked(Question question) {
        addQuestion(new Question(
                question.incidentId(),
                question.eventId(),
                question.kind(),
                DecisionRows.cut(question.tier()),
                question.message(),
                question.day()));
    }

    /** Adds a question. */
    @SqlUpdate("""
            insert into question (incident_id, event_id, kind, tier, message, asked_day)
            values (:incidentId, :eventId, :kind, :tier, :message, :day)
            """)
    void addQuestion(@BindMethods Question question);

    @Override
    default void told(Told told) {
        addOutcome(new Told(
                told.incidentId(),
                told.eventId(),
                told.kind(),
                DecisionRows.cut(told.tier()),
                told.given(),
                told.preferred(),
                told.rating(),
                told.day()));
    }

    /** Adds what somebody said. */
    @SqlUpdate("""
            insert into outcome (incident_id, event_id, kind, tier, given, preferred, rating, told_day)
            values (:incidentId, :eventId, :kind, :tier, :given, :preferred, :rating, :day)
            """)
    void addOutcome(@BindMethods Told told);

    @Override
    default void forget(String incidentId, String eventId) {
        forgetQuestion(incidentId, eventId);
        forgetOutcome(incidentId, eventId);
    }

    /** Forgets a question. */
    @SqlUpdate("delete from question where incident_id = :incident and event_id = :event")
    void forgetQuestion(@Bind("incident") String incidentId, @Bind("event") String eventId);

    /** Forgets an answer. */
    @SqlUpdate("delete from outcome where incident_id = :incident and event_id = :event")
    void forgetOutcome(@Bind("incident") String incidentId, @Bind("event") String eventId);

    @Override
    @SqlQuery("""
            select kind, tier, count(*) as times from question
            where asked_day >= :from and asked_day < :to and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, tier
            """)
    List<Asked> questions(@BindMethods Range range);

    @Override
    @SqlQuery("""
            select kind, tier, given, preferred, rating, count(*) as times from outcome
            where told_day >= :from and told_day < :to and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, tier, given, preferred, rating
            """)
    List<Answers> answers(@BindMethods Range range);
}
