package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SeedComparison;
import dev.oddline.coverage.comparison.SegmentChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with one or two figures by ODD segment, held against each other. */
class RunComparisonTest {
    @TempDir
    private Path folder;

    private static String run(String id, String variant, String dataset) {
        return """
                run_id: %s
                experiment_id: e
                variant: %s
                status: finished
                inputs: [{role: validation, dataset_version_id: %s}]
                segment_metrics: {table: metadata/tables/%s.csv}
                """.formatted(id, variant, dataset, id);
    }

    private ScratchRepository repository() throws IOException {
        return new ScratchRepository(folder)
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        attributes:
                          - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                        """)
                .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                .with("datasets/val-1.yaml", "dataset_version_id: val-1\nodd_id: odd-1\n");
    }

    private static String night(String value) {
        return "time,metric,value\nnight,recall," + value + "\n";
    }

    private static SegmentChange only(List<PerformanceComparison> comparisons) {
        assertThat(comparisons).hasSize(1);
        assertThat(comparisons.get(0).obstacles()).isEmpty();
        assertThat(comparisons.get(0).changes()).hasSize(1);
        return comparisons.get(0).changes().get(0);
    }

    /** 0.40 and 0.50 are all that is known: the one before is 0.40, the one after 0.50, and one run a side has no test. */
    @Test
    void twoSeedsOfOneVariantAreHeldAgainstEachOtherAlone() throws IOException {
        try (ScratchRepository records = repository()) {
            records.with("runs/a.yaml", run("a", "r50", "val-1"))
                    .with("runs/b.yaml", run("b", "r50", "val-1"))
                    .with("tables/a.csv", night("0.40"))
                    .with("tables/b.csv", night("0.50"));
            SegmentChange change = only(records.runs().of(records.run("a"), records.run("b")));
            assertThat(change.first()).isEqualTo(0.40, within(1e-12));
            assertThat(change.second()).isEqualTo(0.50, within(1e-12));
            assertThat(change.n()).isEqualTo(2);
            assertThat(change.basis()).isEqualTo(ComparisonBasis.ONE_SEED);
            assertThat(change.p()).isEmpty();
        }
    }

    /** The first pair is on other data, whose taxonomy calls the same hours `dark`; the second pair reads `night` as written. */
    @Test
    void eachPairIsReadInItsOwnWords() throws IOException {
        try (ScratchRepository records = repository()) {
            records.with("odd/odd-2.yaml", """
                            odd_id: odd-2
                            attributes:
                              - {attribute_id: light, values: [{value_id: bright}, {value_id: dark}]}
                            """)
                    .with("datasets/val-2.yaml", "dataset_version_id: val-2\nodd_id: odd-2\n")
                    .with("runs/a.yaml", run("a", "base", "val-1"))
                    .with("runs/b.yaml", run("b", "wide", "val-2"))
                    .with("runs/c.yaml", run("c", "deep", "val-1"))
                    .with("tables/a.csv", night("0.40"))
                    .with("tables/b.csv", "light,metric,value\ndark,recall,0.45\n")
                    .with("tables/c.csv", night("0.50"));
            SeedComparison runs = records.runs();
            assertThat(runs.of(records.run("a"), records.run("b")).get(0).changes())
                    .isEmpty();
            SegmentChange change = only(runs.of(records.run("a"), records.run("c")));
            assertThat(change.segment().valueOf()).containsExactly(Map.entry("time", "night"));
            assertThat(change.difference()).isEqualTo(0.10, within(1e-12));
        }
    }

    /** IEEE 754 doubles end near 1.8e308, so that 1e999 is no number that can be counted with. */
    @Test
    void aCellBeyondAllDoublesIsLeftOut() throws IOException {
        try (ScratchRepository records = repository()) {
            records.with("runs/a.yaml", run("a", "base", "val-1"))
                    .with("runs/b.yaml", run("b", "wide", "val-1"))
                    .with("tables/a.csv", night("1e999") + "day,recall,0.7\n")
                    .with("tables/b.csv", night("0.50") + "day,recall,0.8\n");
            SegmentChange change = only(records.runs().of(records.run("a"), records.run("b")));
            assertThat(change.segment().valueOf()).containsExactly(Map.entry("time", "day"));
        }
    }
}
