package dev.oddline.reference;

import dev.oddline.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds what our code says against what a case expects, and counts the values. */
final class Comparison {

    private int compared;

    int compared() {
        return compared;
    }

    void compare(String place, JsonNode expected, @Nullable Object actual, Tolerance tolerance) {
        Object given = actual instanceof Optional<?> maybe ? maybe.orElse(null) : actual;
        if (given instanceof Interval interval) {
            given = List.of(interval.low(), interval.high());
        } else if (given instanceof double[] numbers) {
            given = Arrays.stream(numbers).boxed().toList();
        }
        if (expected.isArray() && given instanceof Partition partition) {
            partition(place, expected, partition);
        } else if (expected.isArray() && given instanceof List<?> list) {
            equal(place + " size", expected.size(), list.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "[" + i + "]", expected.get(i), list.get(i), tolerance);
            }
        } else if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                String inner = place + "." + entry.getKey();
                compare(inner, entry.getValue(), byKey(inner, given, entry.getKey()), tolerance);
            }
        } else {
            single(place, expected, given, tolerance);
        }
    }

    private void partition(String place, JsonNode expected, Partition given) {
        compared += expected.size();
        List<Long> labels = expected.values().stream().map(JsonNode::longValue).toList();
        equal(place, new Partition(labels).byAppearance(), given.byAppearance());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object byKey(String place, @Nullable Object given, String key) {
        if (given instanceof Function<?, ?> answers) {
            return ((Function<String, Object>) answers).apply(key);
        }
        if (given instanceof Map<?, ?> map && map.containsKey(key)) {
            return map.get(key);
        }
        throw new AssertionError(place + ": no measure has this name");
    }

    private void single(String place, JsonNode expected, @Nullable Object given, Tolerance tolerance) {
        compared++;
        if (expected.isNull()) {
            if (given != null && !(given instanceof Undefined)) {
                throw new AssertionError(place + ": expected nothing, got " + given);
            }
        } else if (expected.isBoolean()) {
            equal(place, expected.booleanValue(), given);
        } else if (expected.isIntegralNumber() && (given instanceof Integer || given instanceof Long)) {
            equal(place, expected.longValue(), ((Number) given).longValue());
        } else if (given instanceof Number number) {
            number(place, Input.asNumber(expected), number.doubleValue(), tolerance);
        } else {
            equal(place, expected.asString(), given);
        }
    }

    private static void number(String place, double expected, double given, Tolerance tolerance) {
        boolean close = expected == given
                || Math.abs(given - expected) <= tolerance.absolute() + tolerance.relative() * Math.abs(expected);
        if (!close) {
            throw new AssertionError(
                    place + ": expected " + expected + ", got " + given + ", off by " + (given - expected));
        }
    }

    private static void equal(String place, Object expected, @Nullable Object given) {
        if (!expected.equals(given)) {
            throw new AssertionError(place + ": expected " + expected + ", got " + given);
        }
    }
}
