package amends.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes YAML as people write it: outer maps line by line, inner ones in braces, quotes only where they are needed. */
public final class YamlWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build();

    private YamlWriter() {}

    /**
     * One item of a list, indented as far as below a key of the file's outermost map.
     *
     * @param item by key: texts, whole numbers, booleans and null, and lists and maps of these
     * @param opened the keys whose maps are written line by line
     */
    public static String item(Map<String, ?> item, Collection<String> opened) {
        Node list = new SequenceNode(Tag.SEQ, List.of(map(item, opened, FlowStyle.BLOCK)), FlowStyle.BLOCK);
        Text text = new Text();
        new Dump(SETTINGS).dumpNode(list, text);
        return text.toString();
    }

    private static Node map(Map<String, ?> map, Collection<String> opened, FlowStyle style) {
        List<NodeTuple> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            boolean open = style == FlowStyle.BLOCK && opened.contains(key);
            entries.add(new NodeTuple(scalar(Tag.STR, key), node(value, opened, open)));
        });
        return new MappingNode(Tag.MAP, entries, style);
    }

    private static Node node(Object value, Collection<String> opened, boolean open) {
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, ?> byKey = (Map<String, ?>) map;
            return map(byKey, opened, open ? FlowStyle.BLOCK : FlowStyle.FLOW);
        }
        if (value instanceof List<?> list) {
            boolean ofMaps = !list.isEmpty() && list.get(0) instanceof Map;
            List<Node> items =
                    list.stream().map(item -> node(item, opened, false)).toList();
            return new SequenceNode(Tag.SEQ, items, ofMaps ? FlowStyle.BLOCK : FlowStyle.FLOW);
        }
        if (value instanceof String text) {
            return scalar(Tag.STR, text);
        }
        Tag tag = value == null ? Tag.NULL : value instanceof Boolean ? Tag.BOOL : Tag.INT;
        return scalar(tag, String.valueOf(value));
    }

    private static Node scalar(Tag tag, String text) {
        boolean quoted = tag.equals(Tag.STR)
                && !new CoreSchema().getScalarResolver().resolve(text, true).equals(Tag.STR);
        return new ScalarNode(tag, text, quoted ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private static final class Text implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int from, int length) {
            text.append(part, from, from + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
