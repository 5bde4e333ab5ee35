package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oddline.exports.CoverageSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code coverage --format json} prints of the sample has the form that its JSON Schema states. */
class CoverageSchemaTest {
    private static final Path TABLE = Path.of("metadata", "tables", "ev-2026-03-07-segments.csv");

    private static Schema schema;
    private static JsonNode form;
    private static String printed;
    private static JsonNode root;

    @BeforeAll
    static void print() throws IOException {
        String text = new String(CoverageSchema.bytes(), StandardCharsets.UTF_8);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);
        form = new JsonMapper().readTree(text);
        printed = RanCommand.of("coverage", "bev_test-v2026.01", "--format", "json")
                .out();
        root = new JsonMapper().readTree(printed);
    }

    @Test
    void isValid() {
        assertThat(root.get("assessments").size()).isGreaterThan(2);
        assertThat(schema.validate(printed, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(RanCommand.of("coverage", "--format", "json").out(), InputFormat.JSON))
                .isEmpty();
    }

    private static String volumes() {
        return RanCommand.of(
                        "coverage",
                        "bev_train-v2026.03_incident_mix",
                        "--volumes",
                        "--axes",
                        "weather,road_type",
                        "--format",
                        "json")
                .out();
    }

    @Test
    void volumesAreValid() {
        assertThat(schema.validate(volumes(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(volumes().replace("\"share\"", "\"part\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotState() {
        assertThat(schema.validate(printed.replaceFirst("\"priority\"", "\"urgency\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(
                        printed.replaceFirst("\"verdict\" : \"\\w+\"", "\"verdict\" : \"good\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(printed.replaceFirst("\"priority\" : ", "\"priority\" : -"), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Those that the sample has no reason to write. */
    private static final Set<String> NOT_IN_THE_SAMPLE = Set.of("unit", "attribute", "word", "values");

    @Test
    void everyFieldOfTheSchemaIsWritten() {
        Set<String> stated = new TreeSet<>();
        properties(form, stated);
        Set<String> written = new TreeSet<>(NOT_IN_THE_SAMPLE);
        names(root, written);
        names(
                new JsonMapper()
                        .readTree(RanCommand.of("coverage", "--format", "json").out()),
                written);
        names(new JsonMapper().readTree(volumes()), written);

        assertThat(written).containsAll(stated);
    }

    @Test
    void everyFieldStandsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("generator", "docs", "coverage.md"));
        Set<String> stated = new TreeSet<>();
        properties(form, stated);

        assertThat(stated).allSatisfy(field -> assertThat(guide).contains("`" + field + "`"));
    }

    /** The cells of the table are decimal numbers with four digits: the file has the same numbers, not rounded ones. */
    @Test
    void numbersAreThoseOfTheTable() throws IOException {
        Map<String, Double> cells = new TreeMap<>();
        List<String> lines = Files.readAllLines(TABLE);
        for (int i = 1; i < lines.size(); i++) {
            List<String> row = List.of(lines.get(i).split(",", -1));
            if (row.get(3).equals("vru_recall") && !row.get(4).isEmpty()) {
                cells.put(TABLE + ":" + (i + 1), Double.valueOf(row.get(4)));
            }
        }
        int compared = 0;
        for (JsonNode segment : root.get("assessments").get(0).get("segments")) {
            JsonNode rows = segment.path("figure").path("source").path("rows");
            if (rows.size() == 1) {
                String line = rows.get(0).asString().replaceFirst("(:\\d+):\\d+$", "$1");
                assertThat(segment.get("figure").get("value").asDouble()).isEqualTo(cells.get(line));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    /** All evaluations on one dataset version share their slopes: the points are written once. */
    @Test
    void thePointsOfASlopeStandInTheFirstDocument() {
        String first = root.get("assessments").get(0).get("evaluation_id").asString();
        int shared = 0;
        for (JsonNode segment : root.get("assessments").get(1).get("segments")) {
            JsonNode slope = segment.path("slope");
            if (slope.has("points_in")) {
                assertThat(slope.get("points_in").asString()).isEqualTo(first);
                assertThat(slope.has("points")).isFalse();
                shared++;
            }
        }
        assertThat(shared).isGreaterThan(10);
        assertThat(root.get("assessments").get(0).findValues("points_in")).isEmpty();
    }

    private static void properties(JsonNode schema, Set<String> names) {
        schema.path("properties").propertyNames().forEach(names::add);
        schema.forEach(part -> properties(part, names));
    }

    private static void names(JsonNode json, Set<String> names) {
        if (json.isObject()) {
            names.addAll(json.propertyNames());
        }
        json.forEach(part -> names(part, names));
    }
}
