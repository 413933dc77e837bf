package amends.storage;

import amends.casework.Happening;
import amends.wire.HappeningReader;
import amends.wire.HappeningWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What happened, as the text of one column. */
final class HappeningColumn implements ColumnMapper<Happening> {

    @Override
    public Happening map(ResultSet row, int column, StatementContext context) throws SQLException {
        return HappeningReader.stored(row.getString(column));
    }

    /** Writes it. */
    static final class Binding extends AbstractArgumentFactory<Happening> {

        Binding() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Happening happening, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, HappeningWriter.text(happening));
        }
    }
}
