package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Id patterns of the real-data set that take a matcher for ever, or are none. */
class HostilePatternsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A quantifier of nothing, a range backwards, a glob. */
    private static final Set<String> MALFORMED = Set.of("SR005", "SR006", "SR008");

    @TempDir
    Path root;

    static Stream<JsonNode> rows() throws IOException {
        return Files.readAllLines(RealData.at("hostile/lists/regex.jsonl")).stream()
                .map(JSON::readTree);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachEndsWithAFinding(JsonNode row) throws IOException {
        CheckFolder folder = new CheckFolder(root);
        String input = row.path("input").asString();
        String id = input.contains("/") ? "x" : input;
        folder.write(
                "metadata/oddline.yaml", "id_patterns: {runs: " + JSON.writeValueAsString(row.path("pattern")) + "}\n");
        folder.write("metadata/runs/" + id + ".yaml", "run_id: \"" + id + "\"\njob: other\n");
        folder.check("--format", "gitlab");
        boolean malformed = MALFORMED.contains(row.path("id").asString());
        assertThat(JSON.readTree(folder.printed()).findValuesAsString("check_name"))
                .filteredOn(rule -> rule.contains("pattern"))
                .containsExactly(malformed ? "malformed-pattern" : "id-pattern-mismatch");
    }
}
