package dev.oddline.exports;

import dev.oddline.selection.scoring.Measure;
import dev.oddline.selection.scoring.ScoreDistribution;
import dev.oddline.selection.scoring.ScoringDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands beside a table of scores, {@code TABLE.about.json}: how they were made, from what, and what they look like. */
public final class ScoresJson {
    /** What the name of the file ends with, after that of the table. */
    public static final String ABOUT = ".about.json";

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private ScoresJson() {}

    /** Loads what writes JSON, so that another thread can have done so before the scores are there. */
    public static void prepare() {
        MAPPER.version();
    }

    /**
     * A file and the hash of its bytes.
     *
     * @param name without folders
     * @param sha256 in hexadecimal digits
     */
    public record HashedFile(String name, String sha256) {}

    /** Returns how scores are made, as one line of JSON. */
    public static String text(ScoringDescription how) {
        return MAPPER.writeValueAsString(description(how));
    }

    /** Returns the aggregation that such a file tells; empty if it tells none, or is no such file. */
    public static Optional<String> aggregation(byte[] about) {
        try {
            JsonNode root = MAPPER.readTree(about);
            return Optional.ofNullable(root.get("aggregation"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode description(ScoringDescription how) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION).put("tool", how.tool()).put("input", how.input());
        ArrayNode measures = root.putArray("measures");
        for (Measure<?> measure : how.measures()) {
            measures.addObject()
                    .put("name", measure.name())
                    .put("definition", measure.definition())
                    .put("log_base", measure.logBase().text())
                    .put("worth_a_label", measure.orientation().name().toLowerCase(Locale.ROOT));
        }
        root.put("aggregation", how.aggregation());
        return root;
    }

    /**
     * Returns all of it, indented, with a line feed at its end.
     *
     * @param items number of rows of the input
     * @param renormalised rows whose probabilities were divided by their sum
     * @param empty rows in which nothing was scored
     * @param scenes number of rows of the table
     * @param pool {@code [measure]}, the scores of all scenes, those that the table leaves out included
     */
    public static String text(
            ScoringDescription how,
            HashedFile input,
            HashedFile table,
            long items,
            long renormalised,
            long empty,
            long scenes,
            List<Optional<ScoreDistribution>> pool) {
        ObjectNode root = description(how);
        put(root.putObject("source"), input)
                .put("rows", items)
                .put("renormalised", renormalised)
                .put("empty", empty);
        put(root.putObject("table"), table).put("scenes", scenes);
        ArrayNode scores = root.putArray("scores");
        for (int m = 0; m < how.measures().size(); m++) {
            ObjectNode score =
                    scores.addObject().put("name", how.measures().get(m).name());
            score.put("n", pool.get(m).map(ScoreDistribution::n).orElse(0));
            pool.get(m).ifPresent(distribution -> put(score, distribution));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode score, ScoreDistribution distribution) {
        score.put("min", distribution.least())
                .put("median", distribution.median())
                .put("max", distribution.greatest())
                .put("mean", distribution.mean());
        distribution
                .objects()
                .ifPresent(correlation -> score.putObject("correlation_with_objects")
                        .put("spearman", correlation.spearman())
                        .put("pearson", correlation.pearson()));
    }

    private static ObjectNode put(ObjectNode node, HashedFile file) {
        return node.put("file", file.name()).put("sha256", file.sha256());
    }
}
