package amends.console.editor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of the last few texts, so that nothing is worked out twice: neither after an undo, nor for two readers. */
final class Lately<T> {

    private static final int MOST = 8;

    private final Map<String, T> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    });

    /** What came of a text; null where that is not known any more. */
    T of(String mark) {
        return known.get(mark);
    }

    /** Remembers it. */
    T keep(String mark, T made) {
        known.put(mark, made);
        return made;
    }
}
