package amends;

import java.util.List;

/** A group of settings that belong together. */
interface Section {

    /**
     * Looks at its settings.
     *
     * @param problems where to add what is wrong, each with the key in front
     */
    void addProblems(List<String> problems);
}
