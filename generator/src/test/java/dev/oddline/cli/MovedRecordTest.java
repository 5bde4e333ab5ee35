package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A frozen record is followed to the file that it moved to, and one that is gone is missed. */
class MovedRecordTest {
    private static final String OLD = "metadata/decisions/2026/d1.yaml";
    private static final String NEW = "metadata/decisions/d1.yaml";
    private static final String DECIDED = "decision_id: d1\nverdict: adopt\nwhy: fewer misses\n";
    private static final String SETTINGS = "metadata/oddline.yaml";
    private static final String TITLE = "title: t\n";
    private static final String REJECTED = DECIDED.replace("adopt", "reject");

    @TempDir
    private Path root;

    @Test
    void aChangeThatCameWithTheMoveIsFound() throws IOException {
        ObjectId moved;
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED));
            moved = made.commit(2, "moved", Map.of(NEW, REJECTED), first);
        }
        assertThat(findings(NEW, REJECTED))
                .containsExactly(NEW + ":2:10: error[frozen-record-changed]: `d1` is frozen since "
                        + "XXXXXXX, but `verdict` changed in " + moved.name().substring(0, 7));
    }

    @Test
    void aMoveAloneIsNoChange() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED));
            ObjectId moved = made.commit(2, "moved", Map.of(NEW, DECIDED), first);
            made.commit(3, "other", Map.of(NEW, DECIDED, "metadata/oddline.yaml", "title: t\n"), moved);
        }
        assertThat(findings(NEW, DECIDED)).isEmpty();
    }

    @Test
    void itIsFollowedThroughSeveralMovesAndToOneThatIsNotCommitted() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED));
            made.commit(2, "moved", Map.of("metadata/decisions/q1/d1.yaml", DECIDED), first);
        }
        assertThat(findings(NEW, REJECTED))
                .hasSize(1)
                .allMatch(line -> line.endsWith("changed here, not committed yet"));
    }

    @Test
    void anotherRecordOfTheSameFileIsNotTakenForIt() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED));
            made.commit(2, "other", Map.of(NEW, REJECTED.replace("d1", "d2")), first);
        }
        assertThat(findings(NEW, REJECTED.replace("d1", "d2")))
                .singleElement()
                .asString()
                .contains("`d1` is frozen", "was removed in");
    }

    @Test
    void oneThatWasRemovedIsFoundAndTheCommitThatRemovedItIsNamed() throws IOException {
        ObjectId removed;
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED, SETTINGS, TITLE));
            ObjectId second = made.commit(2, "removed", Map.of(SETTINGS, TITLE), first);
            removed = second;
            made.commit(3, "other", Map.of(SETTINGS, "title: u\n"), second);
        }
        assertThat(findings(SETTINGS, "title: u\n"))
                .containsExactly(OLD + ":1:1: error[frozen-record-changed]: `d1` is frozen since XXXXXXX, but the file"
                        + " that held it was removed in " + removed.name().substring(0, 7));
    }

    @Test
    void oneThatIsRemovedOnDiskIsFound() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            made.commit(1, "decided", Map.of(OLD, DECIDED, SETTINGS, TITLE));
        }
        assertThat(findings(SETTINGS, TITLE))
                .singleElement()
                .asString()
                .endsWith("but the file that held it was removed here, not committed yet");
    }

    @Test
    void theSiteShowsWhatIsGone() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED, SETTINGS, TITLE));
            made.commit(2, "removed", Map.of(SETTINGS, TITLE), first);
        }
        write(SETTINGS, TITLE);
        Path site = root.resolve("site");
        RanCommand built =
                RanCommand.of("build", "--metadata", root.resolve("metadata").toString(), "--out", site.toString());
        assertThat(built.exit()).as(built.err()).isEqualTo(1);
        assertThat(Files.readString(site.resolve("problems.html"))).contains("is frozen since", OLD);
    }

    @Test
    void whatWasNeverFrozenMayBeRemoved() throws IOException {
        String trial = "metadata/evaluations/e1.yaml";
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first =
                    made.commit(1, "tried", Map.of(trial, "evaluation_id: e1\npurpose: trial\n", SETTINGS, TITLE));
            made.commit(2, "removed", Map.of(SETTINGS, TITLE), first);
        }
        assertThat(findings(SETTINGS, TITLE)).isEmpty();
    }

    @Test
    void oneThatOnlyASideBranchHeldMayBeRemovedThere() throws IOException {
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "first", Map.of(SETTINGS, TITLE));
            ObjectId added = made.commit(2, "decided", Map.of(OLD, DECIDED, SETTINGS, TITLE), first);
            ObjectId removed = made.commit(3, "not so", Map.of(SETTINGS, "title: u\n"), added);
            made.commit(4, "merge", Map.of(SETTINGS, "title: u\n"), first, removed);
        }
        assertThat(findings(SETTINGS, "title: u\n")).isEmpty();
    }

    @Test
    void aWaiverMayNameOneThatIsGone() throws IOException {
        String waiver = "metadata/waivers/w1.yaml";
        String text = """
                waiver_id: w1
                rule: frozen-record-changed
                about: [{decision_id: d1}]
                reason: held the name of a person
                owner: safety
                expires: 2099-12-31
                """;
        try (MadeRepository made = MadeRepository.in(root)) {
            ObjectId first = made.commit(1, "decided", Map.of(OLD, DECIDED, SETTINGS, TITLE));
            made.commit(2, "removed", Map.of(SETTINGS, TITLE, waiver, text), first);
        }
        write(SETTINGS, TITLE);
        write(waiver, text);
        assertThat(check()).endsWith("nothing found, 1 waived\n");
        write(waiver, text.replace("d1}", "d2}"));
        assertThat(check()).contains("error[frozen-record-changed]", "unused-waiver");
    }

    private List<String> findings(String path, String text) throws IOException {
        write(path, text);
        return check().lines()
                .filter(line -> line.contains("error[frozen-record-changed]"))
                .map(line -> line.replaceFirst("since [0-9a-f]{7},", "since XXXXXXX,"))
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private String check() {
        return RanCommand.of("check", "--metadata", root.resolve("metadata").toString())
                .out();
    }
}
