package dev.oddline.imports.nuscenes;

import dev.oddline.imports.nuscenes.MetricsSummary.ClassResult;
import dev.oddline.imports.nuscenes.MetricsSummary.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code metrics_summary.json}, whose bare {@code NaN} is no JSON but what Python writes. */
final class MetricsSummaryReader {
    /** A summary has three levels; a record may have 64, and those of the record itself come on top. */
    private static final int MOST_LEVELS = 32;

    private static final int MOST_DIGITS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String DISTANCES = "label_aps";
    private static final String MEAN_OF_DISTANCES = "mean_dist_aps";
    private static final String ERRORS_OF_CLASSES = "label_tp_errors";
    private static final String ERRORS = "tp_errors";

    private final String name;
    private final JsonNode root;

    private MetricsSummaryReader(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Returns what a file says.
     *
     * @param name the file's name for messages
     * @throws IOException if it is no JSON, or no summary of a detection evaluation; the message says where and why
     */
    static MetricsSummary read(String name, byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return new MetricsSummaryReader(name, root(name, parser)).read();
        }
    }

    private static JsonNode root(String name, JsonParser parser) throws IOException {
        try {
            JsonNode root = JSON.readTree(parser);
            if (root == null) {
                throw new IOException(name + ":1:1: the file is empty");
            }
            return root;
        } catch (StreamConstraintsException tooMuch) { // has no location of its own
            throw fault(
                    name,
                    parser.currentLocation(),
                    "nested more than " + MOST_LEVELS + " levels deep, or a number of more than " + MOST_DIGITS
                            + " digits");
        } catch (JacksonException malformed) {
            TokenStreamLocation known = malformed.getLocation();
            throw fault(name, known == null ? parser.currentLocation() : known, why(malformed));
        }
    }

    /** Returns what a parser says, without its remarks on where it reads from. */
    private static String why(JacksonException malformed) {
        return String.valueOf(malformed.getOriginalMessage()).replaceAll(" \\(start marker at .*\\)$", "");
    }

    private static IOException fault(String name, TokenStreamLocation at, String what) {
        return new IOException(name + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": " + what);
    }

    private MetricsSummary read() throws IOException {
        Map<NuscenesMetric, Measure> overall = new EnumMap<>(NuscenesMetric.class);
        for (NuscenesMetric metric : NuscenesMetric.values()) {
            overall.put(metric, metric.isError() ? measure(ERRORS, metric.id()) : measure(metric.id()));
        }
        List<ClassResult> classes = new ArrayList<>();
        for (String label : object(DISTANCES).propertyNames()) {
            Map<String, Measure> measures = new LinkedHashMap<>();
            for (String distance : object(DISTANCES, label).propertyNames()) {
                measures.put("ap_" + distance + "m", measure(DISTANCES, label, distance));
            }
            measures.put("ap", measure(MEAN_OF_DISTANCES, label));
            for (String error : object(ERRORS_OF_CLASSES, label).propertyNames()) {
                measures.put(error, measure(ERRORS_OF_CLASSES, label, error));
            }
            classes.add(new ClassResult(label, measures));
        }
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            if (!entry.getKey().equals(ERRORS)
                    && overall.keySet().stream().noneMatch(m -> m.id().equals(entry.getKey()))) {
                rest.put(entry.getKey(), entry.getValue());
            }
        });
        return new MetricsSummary(overall, classes, rest);
    }

    private JsonNode at(String... keys) throws IOException {
        JsonNode node = root;
        for (String key : keys) {
            node = node.path(key);
        }
        if (node.isMissingNode()) {
            throw new IOException(name + " lacks `" + String.join(".", keys)
                    + "`, which the summary of a nuScenes detection evaluation has");
        }
        return node;
    }

    private JsonNode object(String... keys) throws IOException {
        JsonNode node = at(keys);
        if (!node.isObject()) {
            throw new IOException(name + ": `" + String.join(".", keys) + "` is no object");
        }
        return node;
    }

    private Measure measure(String... keys) throws IOException {
        JsonNode node = at(keys);
        if (isNaN(node)) {
            return new Measure(Optional.empty());
        }
        return node.isNumber() && isFinite(node)
                ? new Measure(Optional.of(node.decimalValue()))
                : refuse("is no finite number", keys);
    }

    /** Returns whether a value is a bare {@code NaN}. */
    static boolean isNaN(JsonNode node) {
        return node.isNumber() && !isFinite(node) && Double.isNaN(node.doubleValue());
    }

    /** Finite numbers are read as decimal ones; only NaN and the infinities come as doubles. */
    static boolean isFinite(JsonNode node) {
        return node.isIntegralNumber() || node.isBigDecimal();
    }

    private Measure refuse(String why, String... keys) throws IOException {
        throw new IOException(name + ": `" + String.join(".", keys) + "` " + why);
    }
}
