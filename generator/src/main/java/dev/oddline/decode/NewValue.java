package dev.oddline.decode;

import dev.oddline.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands after a key of a new record. */
sealed interface NewValue {

    /** Writes the value, from what follows the colon to the end of its last line. */
    void write(int indent, StringBuilder text);

    /** A value on one line. */
    record Yaml(String text) implements NewValue {
        @Override
        public void write(int indent, StringBuilder text) {
            text.append(' ').append(this.text).append('\n');
        }
    }

    /** Keys with values of their own, in the order in which they were given. */
    record Keys(LinkedHashMap<String, NewValue> values) implements NewValue {
        private static final int STEP = 2;

        @Override
        public void write(int indent, StringBuilder text) {
            text.append('\n');
            values.forEach((key, value) -> {
                text.append(" ".repeat(indent + STEP))
                        .append(YamlWriter.key(key))
                        .append(':');
                value.write(indent + STEP, text);
            });
        }
    }

    /**
     * Puts a value at a path of keys joined with dots.
     *
     * @throws IllegalArgumentException if a value stands at the path already, or on the way to it
     */
    static void put(Map<String, NewValue> values, String path, Yaml value) {
        String[] keys = path.split("\\.", 2);
        if (keys.length == 1) {
            if (values.putIfAbsent(path, value) != null) {
                throw new IllegalArgumentException("two values at " + path);
            }
        } else if (values.computeIfAbsent(keys[0], k -> new Keys(new LinkedHashMap<>())) instanceof Keys below) {
            put(below.values(), keys[1], value);
        } else {
            throw new IllegalArgumentException("a value and keys at " + keys[0]);
        }
    }
}
