package amends.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules folders of any size: one domain with many kinds of service failure and ten rules for each kind. The kinds differ
 * in their names, words and numbers, so nothing that one of them needs can be shared with another.
 */
final class BenchRules {

    static final int RULES_PER_KIND = 10;

    private static final String POLICY = """
            package care;

            declare KIND extends Incident
                feePaid : boolean = true
            end

            rule "KIND is put right within WITHIN minutes; we aim for AIM"
                @owner("operations")
            when
                KIND()
            then
                promise.resolve().within(WITHIN).target(AIM);
            end

            rule "Acknowledge KIND"
            when
                KIND( delayMinutes >= FIVE, acknowledged == false )
            then
                recommend.acknowledge("WORDS.sorry");
            end

            rule "Tell how KIND stands every ten minutes"
            when
                KIND( delayMinutes >= TEN, silentMinutes >= 10 )
            then
                recommend.status("WORDS.update").every(10);
            end

            rule "A small voucher for KIND"
            when
                KIND( delayMinutes > FIVE, controllable == true )
            then
                recommend.compensate("voucher-small");
            end

            rule "A medium voucher for KIND"
            when
                KIND( delayMinutes > FIFTEEN, controllable == true )
            then
                recommend.compensate("voucher-medium");
            end

            rule "A large voucher for KIND"
            when
                KIND( delayMinutes > THIRTY, controllable == true )
            then
                recommend.compensate("voucher-large");
            end

            rule "A gold or platinum customer with KIND comes first the next time"
            when
                KIND( delayMinutes > TEN, controllable == true )
                Customer( tier in ("gold", "platinum") )
            then
                recommend.compensate("priority-visit");
            end

            rule "Call the supervisor when KIND lasts 15 minutes after the medium voucher"
                @owner("supervisor")
            when
                KIND( delayMinutes > FIFTEEN )
                Taken( action == "compensate", name == "voucher-medium", minutesAgo >= 15 )
            then
                recommend.escalate("supervisor");
            end

            rule "Call the dispatcher before the promise for KIND is broken"
                @owner("dispatcher")
            when
                KIND()
                Clock( promise == "resolve", state == "TARGET_MISSED" )
            then
                recommend.escalate("dispatcher");
            end

            rule "A tenth of the fee is owed when KIND is very late"
                @source("Terms of service")
            when
                KIND( delayMinutes > THIRTY, feePaid == true )
            then
                recommend.entitle("service-fee").percent("10").atMost("15.00", "USD");
            end
            """;

    private static final String REMEDIES = """
            remedies:
              voucher-small: {label: {en: A small voucher}, cost: "1.30", value: "4.00", currency: USD,
                  group: vouchers, limit: {perCustomer: 3, days: 90}, instead: [apology]}
              voucher-medium: {label: {en: A medium voucher}, cost: "2.60", value: "8.00", currency: USD,
                  group: vouchers, limit: {perCustomer: 3, days: 90}, instead: [voucher-small, apology]}
              voucher-large: {label: {en: A large voucher}, cost: "4.90", value: "15.00", currency: USD,
                  group: vouchers, limit: {perCustomer: 2, days: 90}, instead: [voucher-medium, apology]}
              priority-visit: {label: {en: First the next time}, cost: "3.20", value: "9.00", currency: USD,
                  limit: {perCustomer: 2, days: 90}, instead: [apology]}
              apology: {label: {en: A sincere apology}, cost: "0.00", value: "0.00", currency: USD}
            entitlements:
              service-fee: {label: {en: A part of the fee back}}
            groups: {vouchers: max}
            """;

    private static final String MESSAGES = """
            remedy.voucher-small: "Please accept a small voucher."
            remedy.voucher-medium: "Please accept a medium voucher."
            remedy.voucher-large: "Please accept a large voucher."
            remedy.priority-visit: "Next time you come first."
            remedy.apology: "Please accept our sincere apology."
            entitlement.service-fee: "You get {amount} of your fee back."
            """;

    private static final String MESSAGES_OF_A_KIND = """
            WORDS.sorry: "We are sorry, this is {delayMinutes, plural, one {# minute} other {# minutes}} late."
            WORDS.update: "It is still not right after {delayMinutes, plural, one {# minute} other {# minutes}}."
            """;

    private BenchRules() {}

    /**
     * Writes a rules folder below {@code target}.
     *
     * @param rules how many rules, a multiple of ten
     * @return the folder
     */
    static Path write(int rules) {
        Path folder = Path.of("target", "bench-rules", Integer.toString(rules));
        try {
            for (Map.Entry<String, String> file : files(kinds(rules)).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** How many kinds that many rules are for. */
    static int kinds(int rules) {
        return rules / RULES_PER_KIND;
    }

    /** The name of a kind in the rules; on the wire the domain stands before it. */
    static String kind(int number) {
        return "Failure%04d".formatted(number);
    }

    /** How the names of a kind's messages begin. */
    static String words(int number) {
        return "failure-%04d".formatted(number);
    }

    /** By how many minutes the thresholds of a kind lie later than those of the first. */
    static int shift(int number) {
        return number % 7;
    }

    private static Map<String, String> files(int kinds) {
        Map<String, String> files = new TreeMap<>();
        StringBuilder messages = new StringBuilder(MESSAGES);
        for (int number = 0; number < kinds; number++) {
            files.put("care/" + words(number) + ".drl", policy(number));
            messages.append(MESSAGES_OF_A_KIND.replace("WORDS", words(number)));
        }
        files.put("domains.yaml", "care: {zone: America/New_York, currency: USD}\n");
        files.put("remedies.yaml", REMEDIES);
        files.put(
                "roles.yaml", "supervisor: {label: {en: The supervisor}}\ndispatcher: {label: {en: The dispatcher}}\n");
        files.put("messages/en.yaml", messages.toString());
        return files;
    }

    private static String policy(int number) {
        int shift = shift(number);
        return POLICY.replace("KIND", kind(number))
                .replace("WORDS", words(number))
                .replace("WITHIN", Integer.toString(30 + shift))
                .replace("AIM", Integer.toString(20 + shift))
                .replace("FIVE", Integer.toString(5 + shift))
                .replace("TEN", Integer.toString(10 + shift))
                .replace("FIFTEEN", Integer.toString(15 + shift))
                .replace("THIRTY", Integer.toString(30 + shift));
    }
}
