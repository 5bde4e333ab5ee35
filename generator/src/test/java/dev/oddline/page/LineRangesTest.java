package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineRangesTest {

    private static Stream<Location> rows(String path, int... lines) {
        return IntStream.of(lines)
                .mapToObj(line -> new Location(RepoPath.parse(path).orElseThrow(), new Span(line, 1, line, 9)));
    }

    @Test
    void neighboursStandTogetherAndFilesApart() {
        List<Location> rows = Stream.concat(rows("b.csv", 7), rows("a.csv", 9, 4, 5, 6, 5, 12, 13))
                .toList();

        assertThat(LineRanges.of(rows)).containsExactly("a.csv:4–6, 9, 12–13", "b.csv:7");
    }

    @Test
    void noRowsAreNoLines() {
        assertThat(LineRanges.of(List.of())).isEmpty();
    }
}
