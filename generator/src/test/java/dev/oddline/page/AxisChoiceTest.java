package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Grade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AxisChoiceTest {
    private static final List<String> ALL = List.of("time", "weather", "road");
    private static final List<String> SOME = List.of("time", "weather");
    private static final List<String> OTHERS = List.of("time", "road");

    private final Map<List<String>, CoverageSummary> choices = new LinkedHashMap<>();

    private AxisChoiceTest with(List<String> axes, Map<GapVerdict, Integer> verdicts, int notMeasurable) {
        choices.put(
                axes,
                new CoverageSummary(Grade.GAPS, verdicts, 0, notMeasurable, 0, Optional.empty(), Optional.empty()));
        return this;
    }

    @Test
    void theMostDecidedCellsWinWhereHalfOfThemAreDecided() {
        with(ALL, Map.of(GapVerdict.COVERED, 5, GapVerdict.DATA_SHORTAGE, 5, GapVerdict.INCONCLUSIVE, 10), 0)
                .with(SOME, Map.of(GapVerdict.COVERED, 9, GapVerdict.INCONCLUSIVE_NEED_DATA, 1), 0);

        assertThat(AxisChoice.first(choices)).isEqualTo(ALL);
    }

    @Test
    void manyCellsDoNotWinWithoutHalfOfThemDecided() {
        with(ALL, Map.of(GapVerdict.THIN_BUT_PASSING, 9, GapVerdict.NOT_EVALUATED, 10), 0)
                .with(SOME, Map.of(GapVerdict.MODELLING_PROBLEM, 2, GapVerdict.INCONCLUSIVE, 2), 0);

        assertThat(AxisChoice.first(choices)).isEqualTo(SOME);
    }

    @Test
    void theGreatestShareWinsWhereNoneReachesHalf() {
        with(ALL, Map.of(GapVerdict.COVERED, 3, GapVerdict.INCONCLUSIVE, 7), 0)
                .with(SOME, Map.of(GapVerdict.COVERED, 2, GapVerdict.NO_DATA, 3), 0)
                .with(OTHERS, Map.of(GapVerdict.COVERED, 2, GapVerdict.INCONCLUSIVE, 3), 1);

        assertThat(AxisChoice.first(choices)).isEqualTo(SOME);
    }

    @Test
    void theFirstOfEqualsWins() {
        with(SOME, Map.of(GapVerdict.COVERED, 2), 0).with(OTHERS, Map.of(GapVerdict.COVERED, 2), 0);

        assertThat(AxisChoice.first(choices)).isEqualTo(SOME);
    }
}
