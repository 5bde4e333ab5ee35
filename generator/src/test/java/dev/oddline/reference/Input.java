package dev.oddline.reference;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One object of a case's input. A key that is missing fails the test. */
record Input(String id, JsonNode node) {

    boolean has(String key) {
        return node.has(key);
    }

    TreeSet<String> keys() {
        return new TreeSet<>(node.propertyNames());
    }

    JsonNode get(String key) {
        if (!node.has(key)) {
            throw new AssertionError(id + " has no `" + key + "`");
        }
        return node.get(key);
    }

    double number(String key) {
        return asNumber(get(key));
    }

    long whole(String key) {
        return asWhole(get(key));
    }

    int index(String key) {
        return Math.toIntExact(whole(key));
    }

    Confidence confidence() {
        return has("confidence") ? new Confidence(number("confidence")) : Confidence.NINETY_FIVE;
    }

    double[] numbers(String key) {
        return asNumbers(get(key));
    }

    long[] wholes(String key) {
        return asWholes(get(key));
    }

    List<Optional<Double>> numbersOrNothing(String key) {
        List<Optional<Double>> all = new ArrayList<>();
        get(key).values().forEach(value -> {
            boolean missing = value.isNull() || Double.isNaN(asNumber(value));
            all.add(missing ? Optional.empty() : Optional.of(asNumber(value)));
        });
        return all;
    }

    List<String> texts(String key) {
        return asTexts(get(key));
    }

    Sample sample(String key) {
        return Sample.of(key, numbers(key));
    }

    double[][] matrix(String key) {
        List<double[]> rows = new ArrayList<>();
        get(key).values().forEach(row -> rows.add(asNumbers(row)));
        return rows.toArray(double[][]::new);
    }

    List<long[]> wholeRows(String key) {
        List<long[]> rows = new ArrayList<>();
        get(key).values().forEach(row -> rows.add(asWholes(row)));
        return rows;
    }

    List<List<String>> textRows(String key) {
        List<List<String>> rows = new ArrayList<>();
        get(key).values().forEach(row -> rows.add(asTexts(row)));
        return rows;
    }

    List<Input> objects(String key) {
        List<Input> objects = new ArrayList<>();
        get(key).values().forEach(object -> objects.add(new Input(id + "." + key, object)));
        return objects;
    }

    static double asNumber(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return switch (value.asString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new AssertionError("not a number: " + value);
        };
    }

    private static long asWhole(JsonNode value) {
        if (!value.isIntegralNumber()) {
            throw new AssertionError("not a whole number: " + value);
        }
        return value.longValue();
    }

    private static double[] asNumbers(JsonNode array) {
        return array.values().stream().mapToDouble(Input::asNumber).toArray();
    }

    private static long[] asWholes(JsonNode array) {
        return array.values().stream().mapToLong(Input::asWhole).toArray();
    }

    private static List<String> asTexts(JsonNode array) {
        return array.values().stream()
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .toList();
    }
}
