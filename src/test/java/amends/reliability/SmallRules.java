package amends.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rules folder that loads fast. */
final class SmallRules {

    private SmallRules() {}

    static Path in(Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("test"));
        Files.createDirectories(rules.resolve("messages"));
        Files.writeString(rules.resolve("domains.yaml"), "test: {zone: UTC, currency: EUR}\n");
        Files.writeString(rules.resolve("messages/en.yaml"), "sorry: \"I am sorry.\"\n");
        Files.writeString(rules.resolve("test/late.drl"), """
                package test;
                declare Late extends Incident
                    course : String
                end
                rule "Within 30 minutes" when Late() then promise.resolve().within(30); end
                rule "Say sorry" when Late( acknowledged == false ) then recommend.acknowledge("sorry"); end
                """);
        return rules;
    }
}
