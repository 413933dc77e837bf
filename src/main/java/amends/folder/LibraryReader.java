package amends.folder;

import amends.policy.Catalogue;
import amends.policy.Library;
import amends.policy.LibraryPlaces;
import amends.policy.LibraryPlaces.Sort;
import amends.policy.MessageText;
import amends.policy.PolicyProblem;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what stands beside the policies. */
public final class LibraryReader {

    private final FolderContent content;
    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Set<String> unread = new TreeSet<>();

    private LibraryReader(FolderContent content) {
        this.content = content;
    }

    /**
     * What came of reading a library.
     *
     * @param library what could be read; with any problem it must not be used to answer, only to look names up
     * @param places where its names stand
     * @param messages the texts of all messages, the shipped ones first, then the folder's, which go before them
     * @param unread the files of which nothing could be read, so that names may be missing from the library
     * @param problems what was refused, in order, empty where all is good
     */
    public record Result(
            Library library,
            LibraryPlaces places,
            List<MessageText> messages,
            Set<String> unread,
            List<PolicyProblem> problems) {}

    /** Reads the YAML files of a rules folder, all of them, and reports every problem. */
    public static Result read(FolderContent content) {
        return new LibraryReader(content).read();
    }

    private Result read() {
        Set<String> domains = content.domains();
        DomainsReader domainsReader = new DomainsReader(problems, values, domains);
        YamlMap remedies = file("remedies.yaml");
        YamlMap settings = file("domains.yaml");
        YamlMap calendars = file(Calendars.FILE);
        YamlMap budgets = file("budgets.yaml");
        YamlMap roles = file("roles.yaml");
        List<MessageText> messages = messages();
        Library library = new Library(
                settings == null ? Map.of() : domainsReader.settings(settings),
                remedies == null ? Catalogue.EMPTY : new RemediesReader(problems, values).read(remedies),
                calendars == null ? Map.of() : new CalendarsReader(problems, values).read(calendars),
                budgets == null ? Map.of() : domainsReader.budgets(budgets),
                roles == null ? Map.of() : new RolesReader(problems, values).read(roles),
                messages.stream().map(MessageText::name).collect(Collectors.toSet()));
        LibraryPlaces.Builder places = new LibraryPlaces.Builder();
        place(places, Sort.DOMAIN, settings);
        place(places, Sort.CALENDAR, calendars);
        place(places, Sort.BUDGET, budgets);
        place(places, Sort.ROLE, roles);
        if (remedies != null) {
            place(places, Sort.REMEDY, remedies.map("remedies"));
            place(places, Sort.ENTITLEMENT, remedies.map("entitlements"));
            place(places, Sort.GROUP, remedies.map("groups"));
        }
        return new Result(library, places.build(), messages, Set.copyOf(unread), problems.sorted());
    }

    private static void place(LibraryPlaces.Builder places, Sort sort, YamlMap names) {
        if (names != null) {
            names.entries().forEach(entry -> places.add(sort, entry.key(), entry.keyAt()));
        }
    }

    private List<MessageText> messages() {
        MessagesReader reader = new MessagesReader(problems);
        for (String path : content.files().tailMap(MessagesReader.FOLDER).keySet()) {
            if (path.startsWith(MessagesReader.FOLDER)) {
                YamlMap file = file(path);
                if (file != null) {
                    reader.read(path, file);
                }
            }
        }
        return reader.messages();
    }

    /** The mapping that a file is, or null where there is no such file or it cannot be read. */
    private YamlMap file(String path) {
        String text = content.files().get(path);
        YamlMap file = text == null ? null : YamlFile.read(path, text, problems);
        if (text != null && file == null) {
            unread.add(path);
        }
        return file;
    }
}
