package amends.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CliArchitectureTest {

    @Test
    void theCommandLineKnowsTheDomainAndTheWireAndNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("amends.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "amends",
                        "amends.http..",
                        "amends.console..",
                        "amends.folder..",
                        "amends.drools..",
                        "amends.storage..",
                        "amends.wording..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("amends.cli"));
    }
}
