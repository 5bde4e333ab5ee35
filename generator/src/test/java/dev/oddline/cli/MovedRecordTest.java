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

/** A frozen record is followed to the file that it moved to. */
class MovedRecordTest {
    private static final String OLD = "metadata/decisions/2026/d1.yaml";
    private static final String NEW = "metadata/decisions/d1.yaml";
    private static final String DECIDED = "decision_id: d1\nverdict: adopt\nwhy: fewer misses\n";
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
        assertThat(findings(NEW, REJECTED.replace("d1", "d2"))).isEmpty();
    }

    private List<String> findings(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return RanCommand.of("check", "--metadata", root.resolve("metadata").toString())
                .out()
                .lines()
                .filter(line -> line.contains("frozen-record-changed"))
                .map(line -> line.replaceFirst("since [0-9a-f]{7},", "since XXXXXXX,"))
                .toList();
    }
}
