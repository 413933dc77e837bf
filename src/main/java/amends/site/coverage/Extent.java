package amends.site.coverage;

import amends.testing.coverage.Aspect;
import amends.testing.coverage.Item;
import java.util.Collection;

/** Finds where on its line something ends of which only the beginning is known. */
final class Extent {

    private final String file;
    private final String line;

    Extent(String file, String line) {
        this.file = file;
        this.line = line;
    }

    /**
     * The end of a piece.
     *
     * @param start where it begins, from 0
     * @param limit where the next one begins, or the length of the line
     * @param items what is told of it
     * @return the place behind it
     */
    int end(int start, int limit, Collection<Item> items) {
        int end;
        if (file.endsWith(".csv")) {
            end = cell(start);
        } else if (file.endsWith(".drl") && items.stream().noneMatch(item -> isOfRule(item.aspect()))) {
            end = written(start, items.stream().anyMatch(item -> isOfPattern(item.aspect())));
        } else {
            end = line.length();
        }
        end = Math.min(end, limit);
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfRule(Aspect aspect) {
        return switch (aspect) {
            case FIRES, SILENT, FIRST_DAY, DAY_BEFORE, RECOMMENDED -> true;
            default -> false;
        };
    }

    private static boolean isOfPattern(Aspect aspect) {
        return aspect == Aspect.MATCHED || aspect == Aspect.UNMATCHED;
    }

    /** A comparison ends where another begins or its pattern ends; of a pattern, only its head is meant. */
    private int written(int start, boolean head) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(i);
            } else if (c == '(') {
                if (head) {
                    return i;
                }
                depth++;
            } else if (c == ')') {
                if (depth-- == 0) {
                    return i;
                }
            } else if (depth == 0 && (c == ',' || line.startsWith("&&", i) || line.startsWith("||", i))) {
                return i;
            }
        }
        return line.length();
    }

    private int closing(int quote) {
        for (int i = quote + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == line.charAt(quote)) {
                return i;
            }
        }
        return line.length();
    }

    private int cell(int start) {
        boolean quoted = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                return i;
            }
        }
        return line.length();
    }
}
