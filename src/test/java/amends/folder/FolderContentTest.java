package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FolderContentTest {

    private final FolderContent content =
            FolderContent.of(Map.of("restaurant/a.drl", "package restaurant;", "roles.yaml", "chef: {}"));

    @Test
    void theReleaseStaysTheSameForEver() {
        assertThat(content.release())
                .isEqualTo("sha256:b2c47b3f6f2989e7d23867e3c096b076ddff2b17aa8c138b668ec25503ae1778");
    }

    @Test
    void theReleaseDoesNotDependOnTheOrderOfReading() {
        TreeMap<String, String> backwards = new TreeMap<>(java.util.Comparator.reverseOrder());
        backwards.putAll(content.files());
        assertThat(new FolderContent(backwards).release()).isEqualTo(content.release());
    }

    @Test
    void theReleaseTellsWherePathsAndTextsEnd() {
        String one = FolderContent.of(Map.of("a/b.drl", "cd")).release();
        assertThat(one)
                .isNotEqualTo(FolderContent.of(Map.of("a/b.drlc", "d")).release())
                .isNotEqualTo(FolderContent.of(Map.of("a/b.drl", "", "cd", "")).release())
                .isNotEqualTo(FolderContent.of(Map.of("a/b.drl", "cd ")).release());
    }

    @Test
    void domainsAreFoldersWithPoliciesAndCommonIsNone() {
        FolderContent more = content.with("common/deep/kinds.drl", "").with("messages/en.yaml", "");
        assertThat(more.domains()).containsExactly("restaurant");
        assertThat(more.policies().keySet()).containsExactly("common", "restaurant");
        assertThat(more.policies().get("common")).containsOnlyKeys("common/deep/kinds.drl");
    }

    @Test
    void theReleaseCoversTheBytesOfWorkbooks() {
        FolderContent one = content.with("hotel/a.xlsx", new Binary(new byte[] {1, 2}));
        assertThat(one.release())
                .isNotEqualTo(content.release())
                .isNotEqualTo(content.with("hotel/a.xlsx", new Binary(new byte[] {1, 3}))
                        .release())
                .isEqualTo(content.with("hotel/a.xlsx", new Binary(new byte[] {1, 2}))
                        .release());
        assertThat(one.domains()).containsExactly("hotel", "restaurant");
        assertThat(one.binaryPolicies().get("hotel")).containsOnlyKeys("hotel/a.xlsx");
    }
}
