package amends.wire;

import amends.incident.LedgerSnapshot;
import amends.incident.LedgerSnapshot.Given;
import amends.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Reads back what {@link CaseNotation} wrote of a ledger. */
final class LedgerReader {

    private LedgerReader() {}

    /** The ledger, or an empty one where none was written. */
    static LedgerSnapshot read(JsonNode ledger) {
        if (ledger == null) {
            return LedgerSnapshot.EMPTY;
        }
        List<Given> given = new ArrayList<>();
        for (JsonNode one : ledger.path("given")) {
            given.add(new Given(
                    one.get("remedy").textValue(), Instant.parse(one.get("at").textValue())));
        }
        JsonNode spent = ledger.get("spent");
        Money sum = spent == null
                ? null
                : new Money(
                        new BigDecimal(spent.get("amount").textValue()),
                        Currency.getInstance(spent.get("currency").textValue()));
        return new LedgerSnapshot(given, sum);
    }
}
