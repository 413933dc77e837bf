package amends.cli;

import java.nio.file.Path;

/** Shows the program at work: a made-up evening. */
@FunctionalInterface
public interface Demo {

    /**
     * What is to be shown.
     *
     * @param settings the settings file, or null for none
     * @param speed how many seconds of the evening go by in one second
     * @param data the folder for what it makes, or null for one that is removed at the end
     * @param isKept whether even that one stays
     * @param port where it is served, or null for where the settings say
     * @param rules the rules folder, or null for the one of the settings
     * @param seed what chance is made of
     * @param days how many days before it are made up
     */
    record Wish(String settings, int speed, Path data, boolean isKept, Integer port, Path rules, long seed, int days) {}

    /**
     * Begins to show it.
     *
     * @return the exit code; where it is good, threads go on showing
     */
    int play(Wish wish);
}
