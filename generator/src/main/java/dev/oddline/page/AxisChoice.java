package dev.oddline.page;

import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.GapVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which attributes a heatmap shows first. Of the choices where at least half of the cells are decided the one with the most
 * decided cells; where none reaches half, the one with the greatest share of decided cells. The first of equals. A cell is
 * decided if its verdict says that the requirement is met or missed.
 */
final class AxisChoice {
    private static final double ENOUGH = 0.5;

    private AxisChoice() {}

    /**
     * Returns the choice to show first.
     *
     * @param choices at least one, by their attributes: how many cells have which verdict
     */
    static List<String> first(Map<List<String>, CoverageSummary> choices) {
        Comparator<Map.Entry<List<String>, CoverageSummary>> decided =
                Comparator.comparingInt(e -> decided(e.getValue()));
        Comparator<Map.Entry<List<String>, CoverageSummary>> share =
                Comparator.comparingDouble(e -> share(e.getValue()));
        return choices.entrySet().stream()
                .filter(e -> share(e.getValue()) >= ENOUGH)
                .reduce((one, other) -> decided.compare(other, one) > 0 ? other : one)
                .or(() ->
                        choices.entrySet().stream().reduce((one, other) -> share.compare(other, one) > 0 ? other : one))
                .orElseThrow()
                .getKey();
    }

    private static double share(CoverageSummary summary) {
        int all = summary.judged() + summary.notMeasurable();
        return all == 0 ? 0 : (double) decided(summary) / all;
    }

    private static int decided(CoverageSummary summary) {
        int open = CoverageLead.open(summary) + summary.of(GapVerdict.NO_DATA);
        return summary.judged() - open;
    }
}
