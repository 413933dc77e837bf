package amends.storage;

import amends.decision.Decision;
import amends.decision.DecisionLists;
import amends.decision.DecisionQuery;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists of decisions in SQL. */
final class DecisionListsSql implements DecisionLists {

    /** So many decisions are looked at for one part where only some of them may be asked for. */
    static final int LOOKED_AT = 5_000;

    /** The same for parts of whole decisions, which are larger. */
    static final int LOOKED_AT_WHOLE = 1_000;

    private final Handle handle;

    DecisionListsSql(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Part newest(DecisionQuery query, String before, int most) {
        return part(new DecisionWalk(query, before, true), most, LOOKED_AT);
    }

    @Override
    public Part inOrder(DecisionQuery query, String after, int most) {
        return part(new DecisionWalk(query, after, false), most, LOOKED_AT_WHOLE);
    }

    @Override
    public boolean hasKind(String kind) {
        return handle.createQuery("select 1 from decision where kind = :kind limit 1")
                .bind("kind", kind)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private Part part(DecisionWalk walk, int most, int lookedAt) {
        int looked = walk.isFiltered() ? Math.max(lookedAt, most + 1) : most + 1;
        List<Decision> found = bound(walk, walk.text(), looked)
                .bind("most", most + 1)
                .mapTo(Decision.class)
                .list();
        if (found.size() > most) {
            return new Part(found.subList(0, most), found.get(most - 1).id());
        }
        return new Part(found, walk.isFiltered() ? end(walk, looked) : null);
    }

    /** The last id that was looked at, or null where there is none after it. */
    private String end(DecisionWalk walk, int looked) {
        return bound(walk, walk.endText(), looked)
                .map((row, context) -> row.getLong("looked") < looked ? null : row.getString("last"))
                .one();
    }

    private Query bound(DecisionWalk walk, String text, int looked) {
        Query sql = handle.createQuery(text);
        walk.values().forEach(sql::bind);
        return sql.bind("looked", looked);
    }
}
