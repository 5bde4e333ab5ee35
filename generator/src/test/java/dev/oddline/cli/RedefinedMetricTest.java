package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric whose definition changes when records state it already. */
class RedefinedMetricTest {
    private static final String METRIC = "metadata/metrics/recall.yaml";
    private static final String PERCENT = "metric_id: recall\nunit: \"%\"\ndirection: higher\n";
    private static final String SHARE = PERCENT.replace("%", "1");

    @TempDir
    private Path root;

    private MadeRepository made;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void makeRepository() throws IOException {
        made = MadeRepository.in(root);
        files.put("metadata/runs/r1.yaml", "run_id: r1\njob: other\n");
    }

    private static String evaluation(String id) {
        return "evaluation_id: " + id + "\nkind: field\nevaluated_at: 2026-01-05T10:00:00Z\nrun_id: r1\nmetrics:"
                + " {recall: 90}\n";
    }

    private ObjectId commit(int day, String path, String text, ObjectId... parents) throws IOException {
        files.put(path, text);
        return made.commit(day, "Day " + day, files, parents);
    }

    private List<String> findings(String... more) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return RanCommand.of(
                        List.of("check", "--metadata", root.resolve("metadata").toString()), more)
                .out()
                .lines()
                .filter(line -> line.contains("redefined-metric]"))
                .toList();
    }

    @Test
    void aNewUnitIsFoundFromHistoryAndWithABase() throws IOException {
        ObjectId first = commit(1, METRIC, PERCENT);
        ObjectId second = commit(2, "metadata/evaluations/e1.yaml", evaluation("e1"), first);
        made.branch("main", second);
        commit(3, METRIC, SHARE, second);
        String found =
                METRIC + ":2:7: error[redefined-metric]: the unit of `recall` is `1` now, but 1 record stated it in"
                        + " `%`, such as `e1`";
        assertThat(findings()).containsExactly(found);
        assertThat(findings("--base", "main")).containsExactly(found);
    }

    @Test
    void anotherDirectionIsFoundBeforeItIsCommitted() throws IOException {
        ObjectId first = commit(1, METRIC, PERCENT);
        commit(2, "metadata/evaluations/e1.yaml", evaluation("e1"), first);
        files.put(METRIC, PERCENT.replace("higher", "lower"));
        assertThat(findings())
                .containsExactly(
                        METRIC + ":3:12: error[redefined-metric]: of `recall` the lower value is the better one"
                                + " now, but 1 record stated it when it was the higher one, such as `e1`");
    }

    @Test
    void resultsThatCameLaterAreUnderTheNewDefinition() throws IOException {
        ObjectId first = commit(1, METRIC, PERCENT);
        ObjectId second = commit(2, METRIC, SHARE, first);
        commit(3, "metadata/evaluations/e1.yaml", evaluation("e1"), second);
        files.put("metadata/evaluations/e2.yaml", evaluation("e2"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void takingTheChangeBackMendsIt() throws IOException {
        ObjectId first = commit(1, METRIC, PERCENT);
        ObjectId second = commit(2, "metadata/evaluations/e1.yaml", evaluation("e1"), first);
        ObjectId third = commit(3, METRIC, SHARE, second);
        ObjectId fourth = commit(4, "metadata/evaluations/e2.yaml", evaluation("e2"), third);
        assertThat(findings()).hasSize(1);
        commit(5, METRIC, PERCENT, fourth);
        assertThat(findings()).singleElement().asString().endsWith("1 record stated it in `1`, such as `e2`");
    }

    @Test
    void aUnitThatWasNotGivenIsNotChanged() throws IOException {
        ObjectId first = commit(1, METRIC, "metric_id: recall\ndirection: higher\n");
        ObjectId second = commit(2, "metadata/evaluations/e1.yaml", evaluation("e1"), first);
        commit(3, METRIC, PERCENT, second);
        assertThat(findings()).isEmpty();
    }
}
