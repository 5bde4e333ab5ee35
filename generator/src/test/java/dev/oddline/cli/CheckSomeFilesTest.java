package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check FILE}: what is wrong with some files, without reading all records. */
class CheckSomeFilesTest {
    private static final Path BASE = Path.of("generator/src/test/resources/dev/oddline/rules/base");
    private static final Path SAMPLE = Path.of("metadata");
    private static final String RUN = "metadata/runs/bev-0042.yaml";

    /** Rules that look at what names a record, or farther than two links. */
    private static final Set<String> FOR_ALL_RECORDS =
            Set.of("missing-note", "stalled-loop", "leaked-evaluation-data", "lineage-cycle", "unused-waiver");

    @TempDir
    Path root;

    private CheckFolder folder;

    @BeforeEach
    void baseOfTheRules() throws IOException {
        folder = new CheckFolder(root);
        copy(BASE, "");
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsInAFileWhatACheckOfAllRecordsFindsThere(Rule rule) throws IOException {
        RuleExample example = RuleExample.of(rule);
        for (Map.Entry<String, String> file : example.wrong().entrySet()) {
            Path known = root.resolve(file.getKey());
            folder.write(
                    file.getKey(),
                    Files.exists(known) ? RuleExample.over(Files.readString(known), file.getValue()) : file.getValue());
        }
        // What is wrong in a config or a table is known by the records that name it.
        List<String> records = example.wrong().keySet().stream()
                .filter(file -> file.startsWith("metadata/") && !file.startsWith("metadata/configs/"))
                .filter(file -> !file.startsWith("metadata/tables/"))
                .toList();
        for (String file : records) {
            List<String> expected = findings().stream()
                    .filter(f -> f.startsWith(file + ":"))
                    .filter(f -> FOR_ALL_RECORDS.stream().noneMatch(f::endsWith))
                    .toList();
            assertThat(findings(at(file))).as(file).isEqualTo(expected);
        }
    }

    @Test
    void findsNothingInASoundFileOfAFaultyRepository() throws IOException {
        folder.write("metadata/runs/other.yaml", "run_id: other\njobb: train\n");
        assertThat(folder.check(at(RUN))).isZero();
        assertThat(folder.printed()).startsWith("1 record, ").endsWith("nothing found\n");
        assertThat(folder.check()).isEqualTo(1);
    }

    @Test
    void findsAnUndefinedMetricAlsoWhereAnotherRecordHasItFirst() throws IOException {
        folder.write("metadata/metrics/val_mAP.yaml", "metric_id: val_mAP\nunit: share\ndirection: higher\n");
        String wrong = Files.readString(root.resolve(RUN)).replace("metrics: {", "metrics: {val_none: 0.5, ");
        folder.write(RUN, wrong);
        folder.write("metadata/runs/bev-0043.yaml", wrong.replace("bev-0042", "bev-0043"));
        assertThat(findings(at("metadata/runs/bev-0043.yaml")))
                .singleElement()
                .asString()
                .startsWith("metadata/runs/bev-0043.yaml:")
                .endsWith("undefined-metric");
    }

    @Test
    void theSampleIsSoundFileByFile() throws IOException {
        copy(SAMPLE, "metadata");
        List<String> files = new ArrayList<>(List.of("--format", "json"));
        try (Stream<Path> all = Files.walk(root.resolve("metadata"))) {
            all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith("7.yaml"))
                    .forEach(f -> files.add(f.toString()));
        }
        assertThat(files).hasSizeGreaterThan(7);
        for (String file : files.subList(2, files.size())) {
            assertThat(folder.check(file)).as("%s%s", file, folder.printed()).isZero();
        }
    }

    @Test
    void aNamedRecordInAFileOfAnotherNameIsFound() throws IOException {
        Files.move(root.resolve("metadata/experiments/bev.yaml"), root.resolve("metadata/experiments/elsewhere.yaml"));
        assertThat(findings(at(RUN))).isEmpty();
    }

    @Test
    void complainsAboutFilesThatItCannotCheck() throws IOException {
        assertThat(folder.check(at("metadata/runs/none.yaml"))).isEqualTo(2);
        assertThat(folder.complained()).isEqualTo("oddline: there is no file `metadata/runs/none.yaml`\n");
        folder.write("readme.md", "x");
        assertThat(folder.check(at("readme.md"))).isEqualTo(2);
        assertThat(folder.complained()).contains("is not below the records folder `metadata`");
        assertThat(folder.check("--verify", at(RUN))).isEqualTo(2);
        assertThat(folder.complained()).contains("leave out FILE");
    }

    @Test
    void aFrozenRecordIsHeldAgainstTheLastCommit() throws IOException {
        String path = "metadata/datasets/bev_train-v2026.02.yaml";
        commitBase();
        String text = Files.readString(root.resolve(path));
        assertThat(findings(at(path))).isEmpty();
        folder.write(path, text.replace("v2026.02\"", "v2026.02b\""));
        assertThat(findings(at(path))).singleElement().asString().endsWith("frozen-record-changed");
    }

    @Test
    void aFrozenRecordThatMovesIsHeldAgainstTheFileThatHeldItInTheLastCommit() throws IOException {
        String old = "metadata/datasets/bev_train-v2026.02.yaml";
        String moved = "metadata/datasets/2026/bev_train-v2026.02.yaml";
        String text = Files.readString(root.resolve(old));
        String changed = text.replace("v2026.02\"", "v2026.02b\"");
        Map<String, String> staged = texts();
        ObjectId commit;
        try (MadeRepository repository = MadeRepository.in(root)) {
            ObjectId head = repository.commit(1, "Records", staged);
            staged.remove(old);
            staged.put(moved, changed);
            commit = repository.commit(2, "staged", staged, head);
            repository.head(head);
        }
        Files.delete(root.resolve(old));
        folder.write(moved, text);
        assertThat(findings(at(moved))).isEmpty();
        folder.write(moved, changed);
        assertThat(findings(at(moved))).singleElement().asString().endsWith("frozen-record-changed");
        assertThat(findings("--rev", commit.name(), "--base", "HEAD", at(moved)))
                .singleElement()
                .asString()
                .endsWith("frozen-record-changed");
    }

    @Test
    void theStagedCommitIsJudgedAndNotTheDisk() throws IOException {
        Map<String, String> staged = texts();
        ObjectId commit;
        try (MadeRepository repository = MadeRepository.in(root)) {
            ObjectId head = repository.commit(1, "Records", staged);
            staged.put(RUN, staged.get(RUN) + "statu: finished\n");
            commit = repository.commit(2, "staged", staged, head);
            repository.head(head);
        }
        int line = (int) staged.get(RUN).lines().count();
        assertThat(findings("--rev", commit.name(), "--base", "HEAD", at(RUN)))
                .containsExactly(RUN + ":" + line + ":1:unknown-key");
        assertThat(findings(at(RUN))).isEmpty();
    }

    private void commitBase() throws IOException {
        try (MadeRepository repository = MadeRepository.in(root)) {
            repository.commit(1, "Records", texts());
        }
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("metadata"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** Returns {@code path:line:column:rule} of each finding that counts. */
    private List<String> findings(String... arguments) {
        String[] all = Stream.concat(Stream.of("--format", "json"), Stream.of(arguments))
                .toArray(String[]::new);
        assertThat(folder.check(all)).as(folder.complained()).isIn(0, 1);
        JsonNode report = new JsonMapper().readTree(folder.printed());
        Set<String> findings = new TreeSet<>();
        report.path("findings")
                .forEach(f -> findings.add(f.path("path").asString() + ":"
                        + f.path("line").asInt() + ":" + f.path("column").asInt() + ":"
                        + f.path("rule").asString()));
        return List.copyOf(findings);
    }

    private String at(String path) {
        return root.resolve(path).toString();
    }

    private void copy(Path from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
