package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check --format json} prints has the form that its JSON Schema in the guide states. */
class CheckSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** {@code printf 'lr: 0.1\\n' | sha256sum}. */
    private static final String CONFIG = "sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";

    @TempDir
    private Path root;

    private Schema schema;
    private CheckFolder folder;

    @BeforeEach
    void readTheSchema() throws IOException {
        folder = new CheckFolder(root);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("generator", "docs", "check.schema.json")), InputFormat.JSON);
    }

    private JsonNode check(String... more) {
        folder.check(more);
        assertThat(folder.printed()).as(folder.complained()).startsWith("{");
        assertThat(schema.validate(folder.printed(), InputFormat.JSON)).isEmpty();
        return JSON.readTree(folder.printed());
    }

    @Test
    void holdsTheAnswersOfAVerification() throws IOException {
        folder.write("configs/a.yaml", "lr: 0.1\n");
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\njob: other\nconfig: configs/a.yaml\nconfig_hash: " + CONFIG + "\n"
                        + "docker_image: train:1@" + CONFIG + "\n");
        assertThat(check("--format", "json").has("verification")).isFalse();
        JsonNode verification = check("--verify", "--format", "json").path("verification");
        assertThat(verification.path("ok").asInt()).isEqualTo(1);
        assertThat(verification.path("mismatch").asInt()).isZero();
        assertThat(verification.path("unverifiable").asInt()).isEqualTo(1);
        assertThat(verification.path("answers").path(0)).isEqualTo(JSON.readTree("""
                {"kind": "run", "id": "r1", "field": "config_hash", "claim": "%s", "answer": "ok",
                 "because": "compared with `configs/a.yaml`",
                 "path": "metadata/runs/r1.yaml", "line": 4, "column": 14, "end_line": 4, "end_column": 85}
                """.formatted(CONFIG)));
        assertThat(verification.path("answers").path(1).path("answer").asString())
                .isEqualTo("unverifiable");
    }

    @Test
    void theSampleIsValidWithItsAnswers() {
        String printed = RanCommand.of("check", "--verify", "--format", "json").out();
        assertThat(schema.validate(printed, InputFormat.JSON)).isEmpty();
        assertThat(JSON.readTree(printed).path("verification").path("answers").size())
                .isGreaterThan(100);
    }

    @Test
    void aChangeIsValidToo() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("metadata/metrics/recall.yaml", "metric_id: recall\nunit: \"%\"\ndirection: higher\n");
        files.put("metadata/runs/r1.yaml", "run_id: r1\njob: other\n");
        files.put("metadata/evaluations/e1.yaml", evaluation("e1", "2026-03-01", 90));
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId base = made.commit(1, "base", files);
            made.branch("main", base);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            folder.write(file.getKey(), file.getValue());
        }
        folder.write("metadata/evaluations/e2.yaml", evaluation("e2", "2026-03-02", 95) + "replaces: e1\n");
        folder.write("metadata/runs/r1.yaml", "run_id: r1\njob: other\nexperiment_id: gone\n");
        JsonNode found = check("--base", "main", "--format", "json");
        assertThat(found.path("change").path("metrics").size()).isEqualTo(1);
        assertThat(found.path("change").path("records").size()).isEqualTo(2);
        assertThat(found.path("findings").path(0).path("concern").asString()).isEqualTo("touched");
    }

    @Test
    void theSchemaRefusesWhatItDoesNotState() {
        assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
        String printed = RanCommand.of("check", "--format", "json").out();
        assertThat(schema.validate(printed.replaceFirst("\"waived\"", "\"forgiven\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String evaluation(String id, String day, int recall) {
        return "evaluation_id: " + id + "\nkind: simulation\npurpose: official\nevaluated_at: " + day
                + "T10:00:00Z\nrun_id: r1\nmetrics: {recall: {value: " + recall + ", n: 1000, low: 80, high: 97}}\n";
    }
}
