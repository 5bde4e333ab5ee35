package dev.oddline.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rule's page is true: among a few sound records its wrong example is reported as what the page says, and as
 * nothing else; its right example is not reported. Where YAML can't show a mistake, the test makes it by hand.
 */
class RuleExamplesTest {
    private static final Path BASE = Path.of("generator/src/test/resources/dev/oddline/rules/base");
    private static final String RUN = "metadata/runs/bev-0042.yaml";

    /** Makes a mistake in a copy of the base. */
    private interface Mistake {
        /** Returns the path that the finding must name. */
        String make(Path root) throws IOException;
    }

    private static final Map<String, Mistake> BY_HAND = Map.ofEntries(
            entry("duplicate-file-name", RuleExamplesTest::twoFilesOfOneName),
            entry("file-too-large", root -> append(root, "# " + "x".repeat(1 << 20) + "\n")),
            entry("forbidden-character", root -> append(root, "title: Braking\u200Btest\n")),
            entry("frozen-record-changed", RuleExamplesTest::aPinnedVersionMadeAnew),
            entry("invalid-file-name", root -> {
                write(root, "metadata/runs/night#2.yaml", "run_id: night-2\njob: other\n");
                return "metadata/runs";
            }),
            entry("invalid-utf8", root -> {
                byte[] latin1 = (Files.readString(root.resolve(RUN)) + "owner: M\u00fcller\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
                Files.write(root.resolve(RUN), latin1);
                return RUN;
            }),
            entry("key-too-long", root -> append(root, "extra: {" + "k".repeat(257) + ": 1}\n")),
            entry("not-a-regular-file", root -> {
                Files.createSymbolicLink(root.resolve("metadata/runs/latest.yaml"), Path.of("bev-0042.yaml"));
                return "metadata/runs/latest.yaml";
            }),
            entry("redefined-metric", RuleExamplesTest::aMetricDefinedAnew),
            entry("scalar-too-long", root -> append(root, "extra: {log: " + "x".repeat(65_537) + "}\n")),
            entry("too-many-nodes", root -> append(root, "extra: {a: [" + "1,".repeat(200_001) + "]}\n")),
            entry("unreadable-file", RuleExamplesTest::aLostObject));

    @TempDir
    private Path root;

    static List<Rule> rules() {
        return Rules.all();
    }

    @Test
    void theBaseIsSound() throws IOException {
        base();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleIsReported(Rule rule) throws IOException {
        base();
        RuleExample example = RuleExample.of(rule);
        Set<String> places;
        if (BY_HAND.containsKey(rule.name())) {
            assertThat(example.wrong())
                    .as("made by hand although the page shows it")
                    .isEmpty();
            places = Set.of(BY_HAND.get(rule.name()).make(root));
        } else {
            assertThat(example.wrong())
                    .as("neither does a code block of the page name its file, nor is there a set-up by hand")
                    .isNotEmpty();
            write(example.wrong());
            places = example.wrong().keySet();
        }
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.path("rule").asString()).isEqualTo(rule.name()))
                .allSatisfy(finding -> assertThat(finding.path("severity").asString())
                        .isEqualTo(rule.severity().word()))
                .allSatisfy(
                        finding -> assertThat(finding.path("path").asString()).isIn(places));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRightExampleIsNot(Rule rule) throws IOException {
        base();
        RuleExample example = RuleExample.of(rule);
        assertThat(example.right().isEmpty()).isEqualTo(example.wrong().isEmpty());
        write(example.right());
        assertThat(findings()).isEmpty();
    }

    private void base() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(root, BASE.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private void write(Map<String, String> example) throws IOException {
        for (Map.Entry<String, String> file : example.entrySet()) {
            Path known = root.resolve(file.getKey());
            String text =
                    Files.exists(known) ? RuleExample.over(Files.readString(known), file.getValue()) : file.getValue();
            write(root, file.getKey(), text);
        }
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String append(Path root, String text) throws IOException {
        Files.writeString(root.resolve(RUN), Files.readString(root.resolve(RUN)) + text);
        return RUN;
    }

    /** Commits the base as it is, and in one of its folders a name twice, as git itself never would. */
    private static String twoFilesOfOneName(Path root) throws IOException {
        try (MadeRepository repository = MadeRepository.in(root)) {
            ObjectId first = repository.blob("metric_id: recall\ntask: perception\n");
            ObjectId second = repository.blob("metric_id: recall\ntask: planning\n");
            ObjectId folder = repository.treeOf(
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "recall.csv", first),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "recall.csv", second));
            ObjectId metadata = repository.treeOf(new MadeRepository.Entry(FileMode.TREE, "tables", folder));
            commit(repository, repository.treeOf(new MadeRepository.Entry(FileMode.TREE, "metadata", metadata)));
        }
        return "metadata/tables/recall.csv";
    }

    /** Commits one record and loses its content, as a partial clone does. */
    private static String aLostObject(Path root) throws IOException {
        String run = Files.readString(root.resolve(RUN));
        try (MadeRepository repository = MadeRepository.in(root)) {
            commit(repository, repository.tree(Map.of(RUN, run)));
            repository.lose(repository.blob(run));
        }
        return RUN;
    }

    /** Commits the base, and then another content of a version that is pinned. */
    private static String aPinnedVersionMadeAnew(Path root) throws IOException {
        String path = "metadata/datasets/bev_train-v2026.02.yaml";
        String text = Files.readString(root.resolve(path));
        return changed(root, path, text, text.replace("v2026.02\"", "v2026.02b\""));
    }

    private static String aMetricDefinedAnew(Path root) throws IOException {
        String text = "metric_id: val_mAP\ntask: perception\nkind: other\nunit: \"1\"\ndirection: higher\n";
        return changed(root, "metadata/metrics/val_mAP.yaml", text, text.replace("higher", "lower"));
    }

    /** Commits the base with a file, then the file changed, and returns its path. */
    private static String changed(Path root, String path, String before, String after) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> base = Files.walk(BASE)) {
            for (Path file : base.filter(Files::isRegularFile).toList()) {
                files.put(BASE.relativize(file).toString(), Files.readString(file));
            }
        }
        files.put(path, before);
        try (MadeRepository repository = MadeRepository.in(root)) {
            ObjectId first = repository.commit(1, "Records", files);
            files.put(path, after);
            repository.commit(2, "Change", files, first);
        }
        return path;
    }

    private static void commit(MadeRepository repository, ObjectId tree) throws IOException {
        String person = "Ada Example <ada@example.com> 1767268800 +0900";
        repository.commitRaw(tree, "author " + person, "committer " + person, "records");
    }

    /** Returns what {@code check} finds in the work tree; where there is a commit, in that. */
    private List<JsonNode> findings() {
        List<String> arguments = new ArrayList<>(List.of("check", "--verify", "--format", "json", "--metadata"));
        arguments.add(root.resolve("metadata").toString());
        if (Files.exists(root.resolve(".git"))) {
            arguments.addAll(List.of("--rev", "HEAD"));
        }
        RanCommand check = RanCommand.of(arguments);
        assertThat(check.exit()).as(check.err()).isIn(0, 1);
        JsonNode report = new JsonMapper().readTree(check.out());
        return report.path("findings").valueStream().toList();
    }
}
