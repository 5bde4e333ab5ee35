package dev.oddline.reference;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** How far a number may be from the expected one: absolute + relative * |expected|. */
record Tolerance(double absolute, double relative) {

    /** Tolerance keys that hold for one expected key only. */
    private static final Map<String, String> OF_ONE_KEY =
            Map.of("rel_mean", "mean", "rel_std", "sample_std", "bca_abs", "bca_95_reference");

    private static final Set<String> KNOWN = Set.of("abs", "rel", "rel_mean", "rel_std", "bca_abs", "monte_carlo_abs");

    /** Returns the tolerance of one expected key of a case; what the case does not state, the file's default does. */
    static Tolerance of(JsonNode ofFile, JsonNode ofCase, String expectedKey) {
        TreeSet<String> unknown = new TreeSet<>(ofCase.propertyNames());
        unknown.addAll(ofFile.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new AssertionError("unknown tolerances " + unknown);
        }
        double absolute = number(ofFile, ofCase, "abs");
        double relative = number(ofFile, ofCase, "rel");
        for (Map.Entry<String, String> special : OF_ONE_KEY.entrySet()) {
            if (special.getValue().equals(expectedKey) && ofCase.has(special.getKey())) {
                double value = ofCase.get(special.getKey()).doubleValue();
                return special.getKey().endsWith("_abs") ? new Tolerance(value, 0) : new Tolerance(0, value);
            }
        }
        return new Tolerance(absolute, relative);
    }

    private static double number(JsonNode ofFile, JsonNode ofCase, String key) {
        return ofCase.has(key)
                ? ofCase.get(key).doubleValue()
                : ofFile.path(key).asDouble(0);
    }
}
