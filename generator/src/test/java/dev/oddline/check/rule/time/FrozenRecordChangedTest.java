package dev.oddline.check.rule.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.Finding;
import dev.oddline.check.InMemory;
import dev.oddline.check.rule.Past;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenRecordChangedTest {
    private static final String PATH = "evaluations/e1.yaml";
    private static final String TRIAL = """
            evaluation_id: e1
            purpose: trial
            metrics: {val_mAP: 0.3}
            """;
    private static final String OFFICIAL = """
            evaluation_id: e1
            purpose: official
            title: First
            metrics: {val_mAP: 0.412}
            """;
    private static final String CHANGED = """
            evaluation_id: e1
            purpose: official
            title: First
            metrics: {val_mAP: 0.419}
            """;

    @Test
    void namesTheFieldTheCommitAndTheCommitItWasFrozenIn() {
        assertThat(now(CHANGED, TRIAL, OFFICIAL, CHANGED))
                .containsExactly("metadata/evaluations/e1.yaml:4:20 `e1` is frozen since c1, but `metrics.val_mAP`"
                        + " changed in c2");
    }

    @Test
    void findsAChangeThatIsNotCommitted() {
        assertThat(now(CHANGED, OFFICIAL))
                .containsExactly("metadata/evaluations/e1.yaml:4:20 `e1` is frozen since c0, but `metrics.val_mAP`"
                        + " changed here, not committed yet");
    }

    @Test
    void aTrialMayChange() {
        assertThat(now(CHANGED, TRIAL, CHANGED)).isEmpty();
    }

    @Test
    void titleTagsOriginCommentsAndLayoutMayChange() {
        String free = """
                # looked at again in May
                evaluation_id: "e1"
                metrics:
                  val_mAP: 0.412
                purpose: official
                title: Second
                tags: {team: perception}
                origin: {tool: mlflow, id: "1"}
                """;
        assertThat(now(free, OFFICIAL, free)).isEmpty();
    }

    @Test
    void aChangeThatWasTakenBackIsMended() {
        assertThat(now(OFFICIAL, OFFICIAL, CHANGED, OFFICIAL)).isEmpty();
    }

    @Test
    void madeATrialAgainIsAChangeToo() {
        assertThat(now(OFFICIAL.replace("official", "trial"), OFFICIAL))
                .containsExactly(
                        "metadata/evaluations/e1.yaml:2:10 `e1` is frozen since c0, but `purpose` changed here,"
                                + " not committed yet");
    }

    @Test
    void aRoundMayBeDeliveredButNotChosenAnew() {
        String chosen = """
                sampling_id: s1
                seed: 7
                status: selected
                """;
        assertThat(past("sampling/s1.yaml", chosen + "labelled: {delivered: 480}\n", chosen))
                .isEmpty();
        assertThat(past("sampling/s1.yaml", chosen.replace("7", "8"), chosen)).hasSize(1);
    }

    @Test
    void scenesMayBeWithdrawnFromAPinnedVersion() {
        String pinned = "dataset_version_id: v1\npinned: true\nsplits: {train: {scenes: 9}}\n";
        String withdrawn = "withdrawn_scenes: [{scene_id: s1, reason: consent taken back}]\n";
        assertThat(past("datasets/v1.yaml", pinned + withdrawn, pinned)).isEmpty();
        assertThat(past("datasets/v1.yaml", pinned.replace("9", "8") + withdrawn, pinned))
                .hasSize(1);
    }

    @Test
    void theHashOfAPinnedVersionMayBeFilledInButNotChanged() {
        String pinned = "dataset_version_id: v1\npinned: true\nstorage: {system: s3, uri: \"s3://data/v1\"}\n";
        String hashed = pinned.replace("v1\"}", "v1\", hash: \"md5:22e3f61e52c0ba45334d973244efc155\"}");
        assertThat(past("datasets/v1.yaml", hashed, pinned)).isEmpty();
        assertThat(past("datasets/v1.yaml", hashed.replace("22e3", "33e3"), hashed))
                .hasSize(1);
        assertThat(past("datasets/v1.yaml", hashed.replace("data/v1", "data/v2"), pinned))
                .hasSize(1);
    }

    @Test
    void comparesWithTheBaseIfOneIsGiven() {
        assertThat(sinceBase(repository(PATH, OFFICIAL), repository(PATH, CHANGED)))
                .containsExactly(
                        "metadata/evaluations/e1.yaml:4:20 `e1` is frozen, but differs from abcdef1 in `metrics.val_mAP`");
        assertThat(sinceBase(repository(PATH, TRIAL), repository(PATH, CHANGED)))
                .isEmpty();
    }

    @Test
    void findsAFrozenRecordThatIsGoneFromTheBase() {
        assertThat(sinceBase(repository(PATH, OFFICIAL), new InMemory()))
                .containsExactly("metadata/evaluations/e1.yaml:1:1 `e1` is frozen, but the file that held it in abcdef1"
                        + " is gone");
    }

    @Test
    void aFrozenRecordMayMoveToAnotherFile() {
        assertThat(sinceBase(repository(PATH, OFFICIAL), repository("evaluations/2026/e1.yaml", OFFICIAL)))
                .isEmpty();
    }

    private static InMemory repository(String path, String text) {
        return new InMemory().with(path, text);
    }

    private static List<String> now(String current, String... versions) {
        return past(PATH, current, versions);
    }

    /** Returns the findings if a file held the versions in commits {@code c0}, {@code c1} and so on. */
    private static List<String> past(String path, String current, String... versions) {
        List<Past.Version> past = new ArrayList<>();
        for (int i = 0; i < versions.length; i++) {
            past.add(new Past.Version(
                    "c" + i,
                    new SourceFile(new RepoPath("metadata/" + path), versions[i].getBytes(StandardCharsets.UTF_8))));
        }
        Past.Versions known = (id, file) -> past;
        return found(repository(path, current), known);
    }

    private static List<String> sinceBase(InMemory base, InMemory now) {
        return found(now, new Past.Base(base.catalog(), "abcdef1234"));
    }

    private static List<String> found(InMemory repository, Past past) {
        MessageCatalogue messages = MessageCatalogue.of("en");
        return repository
                .findings(LocalDate.of(2026, 3, 14), past)
                .open()
                .map(Finding::diagnostic)
                .filter(d -> d.rule().name().equals("frozen-record-changed"))
                .map(d -> d.location() + " " + messages.text(d.message()))
                .toList();
    }
}
