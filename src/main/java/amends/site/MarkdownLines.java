package amends.site;

/** Puts empty lines where Markdown wants them, whatever the control statements of a template left behind. */
final class MarkdownLines {

    private MarkdownLines() {}

    /** What a line belongs to. */
    private enum Block {
        HEADING,
        TABLE,
        LIST,
        RULER,
        TEXT;

        static Block of(String line) {
            if (line.startsWith("#")) {
                return HEADING;
            }
            if (line.startsWith("|")) {
                return TABLE;
            }
            if (line.equals("---")) {
                return RULER;
            }
            return line.startsWith("- ") ? LIST : TEXT;
        }
    }

    /** The lines with one empty line between blocks, and none inside a table or a list. */
    static String arranged(String markdown) {
        StringBuilder out = new StringBuilder();
        Block before = null;
        boolean apart = false;
        for (String line : markdown.lines().toList()) {
            if (line.isBlank()) {
                apart = true;
                continue;
            }
            Block block = Block.of(line);
            boolean goesOn = block == before && (block == Block.TEXT ? !apart : block != Block.HEADING);
            out.append(before == null || goesOn ? "" : "\n")
                    .append(line.stripTrailing())
                    .append('\n');
            before = block;
            apart = false;
        }
        return out.toString();
    }
}
