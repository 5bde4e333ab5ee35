package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A secret is found wherever people may read it, and shown nowhere. */
class ExposedSecretTest {
    // In parts, so that no scanner takes this file for a leak.
    private static final String TOKEN = "gh" + "p_" + "Z9y8X7w6V5u4T3s2R1q0" + "P9o8N7m6L5k4J3i2";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String... args) {
        return RanCommand.of(args).printed();
    }

    private String check(String format) {
        return run(
                "check",
                "--format",
                format,
                "--metadata",
                folder.resolve("metadata").toString());
    }

    /** Returns the findings of a check as {@code path:line:column rule}. */
    private List<String> found() {
        List<String> found = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(check("json")).path("findings")) {
            found.add("%s:%d:%d %s"
                    .formatted(
                            finding.path("path").asString(),
                            finding.path("line").asInt(),
                            finding.path("column").asInt(),
                            finding.path("rule").asString()));
        }
        return found;
    }

    /** Returns everything that check and build write. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder(check("text")).append(check("json"));
        Path site = folder.resolve("site");
        all.append(run("build", "--metadata", folder.resolve("metadata").toString(), "--out", site.toString()));
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all).contains("<html");
        return all.toString();
    }

    @Test
    void isFoundInRecordsConfigsAndNotesAndShownNowhere() throws IOException {
        write("metadata/oddline.yaml", "title: T\n");
        write("metadata/configs/a.yaml", "lr: 0.1\ntracker: {token: " + TOKEN + "}\n");
        write("metadata/notes/n1.yaml", "note_id: n1\nabout: [{run_id: r1}]\npath: ./n1.md\n");
        write("metadata/notes/n1.md", "# How to log in\n\nUse `" + TOKEN + "`.\n");
        write("metadata/runs/r1.yaml", """
                run_id: r1
                job: other
                title: 夜 %1$s
                config: metadata/configs/a.yaml
                hyperparameters: {key: "%1$s"}
                logs: [{name: log, uri: "https://svc:hunter2@logs.example.com/r1"}]
                extra:
                  escaped: "\\x67%2$s"
                  password: correct-horse-7
                """.formatted(TOKEN, TOKEN.substring(1)));

        assertThat(found())
                .containsExactly(
                        "metadata/configs/a.yaml:2:18 exposed-secret",
                        "metadata/notes/n1.md:3:6 exposed-secret",
                        "metadata/runs/r1.yaml:3:10 exposed-secret",
                        "metadata/runs/r1.yaml:5:25 exposed-secret",
                        "metadata/runs/r1.yaml:6:34 exposed-secret",
                        "metadata/runs/r1.yaml:8:13 exposed-secret",
                        "metadata/runs/r1.yaml:9:13 exposed-secret");
        assertThat(everything())
                .doesNotContain(TOKEN)
                .doesNotContain(TOKEN.substring(1))
                .doesNotContain("hunter2")
                .doesNotContain("correct-horse");
    }

    @Test
    void whatIsOnlyRandomOrOnlyCalledSoIsNone() throws IOException {
        write("metadata/runs/r1.yaml", """
                run_id: r1
                job: other
                code_version: 89abcdef0123456789abcdef0123456789abcdef
                docker_image: registry.example.com:5000/train:1@sha256:%1$s
                artifacts: [{name: weights, uri: "s3://models/r1", hash: "sha256:%1$s"}]
                origin: {tool: wandb, id: 6ba7b810-9dad-11d1-80b4-00c04fd430c8}
                extra:
                  num_tokens: 512
                  tokenizer: bert-base-uncased-2018-edition
                  pad_token: "<|endoftext-0123456789|>"
                  password: ${WANDB_API_KEY_OF_2026}
                  api_key: the-team-vault
                  secret_file: /run/secrets/wandb-0123456789
                  token: vault:kv/ad/wandb-0123456789
                  at: 2026-03-01T10:00:00Z
                  remote: git@git.example.com:ad/perception.git
                """.formatted(
                        "9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aHiddenParameterSaysNothingOfTheConfigHash() throws IOException {
        write("metadata/runs/r1.yaml", """
                run_id: r1
                job: other
                config_hash: jcs-sha256:9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e
                hyperparameters: {key: %s}
                """.formatted(TOKEN));
        assertThat(found()).containsExactly("metadata/runs/r1.yaml:4:24 exposed-secret");
    }

    @Test
    void theHostileListOfTheRealDataSetIsToldApart() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(RealData.at("hostile/lists/secrets.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            StringBuilder joined = new StringBuilder();
            row.path("parts").forEach(part -> joined.append(part.asString()));
            String id = "r%02d".formatted(++number);
            write(
                    "metadata/runs/" + id + ".yaml",
                    "run_id: %s\njob: other\ndescription: %s\n".formatted(id, JSON.writeValueAsString(joined)));
            if (!row.path("kind").asString().startsWith("NOT-")) {
                expected.add("metadata/runs/" + id + ".yaml");
                secrets.add(joined.toString());
            }
        }
        assertThat(found().stream().map(f -> f.split(":", 2)[0])).isEqualTo(expected);
        assertThat(everything()).doesNotContain(secrets.toArray(String[]::new));
    }
}
