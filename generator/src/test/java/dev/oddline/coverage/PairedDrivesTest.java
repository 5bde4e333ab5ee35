package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two evaluations with a value for each of eight scenes of four drives, which only the tables of values name. */
class PairedDrivesTest {
    @TempDir
    private Path folder;

    private DecisionEvidence decision;

    private static String evaluation(String id, String model, String day, String overall) {
        return """
            evaluation_id: %s
            kind: offline
            purpose: official
            evaluated_at: %sT00:00:00Z
            models: [{role: detector, model_id: %s}]
            dataset_version_id: test-1
            odd_id: odd-1
            metrics: {iou: {value: %s, n: 8, unit_counted: scene}}
            scene_metrics: {table: metadata/tables/%s.csv}
            """.formatted(id, day, model, overall, id);
    }

    /** The changes of drives a to d are 0.1, 0.2, 0.3 and 0.4, the same for both scenes of each; one id ends in a blank. */
    @BeforeEach
    void decide() throws IOException {
        StringBuilder scenes = new StringBuilder("scene_id,split,time\n");
        StringBuilder before = new StringBuilder("scene_id,drive_id,metric,value\n");
        StringBuilder after = new StringBuilder("scene_id,drive_id,metric,value\n");
        for (int i = 0; i < 8; i++) {
            String scene = i == 0 ? "s0 " : "s" + i;
            char drive = (char) ('a' + i / 2);
            scenes.append(scene).append(",test,day\n");
            before.append(scene).append(',').append(drive).append(",iou,0.5\n");
            after.append(scene)
                    .append(',')
                    .append(drive)
                    .append(",iou,0.")
                    .append(6 + i / 2)
                    .append('\n');
        }
        try (ScratchRepository records = new ScratchRepository(folder)) {
            records.with("odd/odd-1.yaml", """
                odd_id: odd-1
                attributes:
                  - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                """)
                    .with("metrics/iou.yaml", "metric_id: iou\nkind: mean\ndirection: higher\n")
                    .with("datasets/test-1.yaml", """
                        dataset_version_id: test-1
                        odd_id: odd-1
                        scene_table: {table: metadata/tables/test-1.csv, rows: 8}
                        """)
                    .with("tables/test-1.csv", scenes.toString())
                    .with("tables/ev-old.csv", before.toString())
                    .with("tables/ev-new.csv", after.toString())
                    .with("models/old.yaml", "model_id: old\n")
                    .with("models/new.yaml", "model_id: new\n")
                    .with("evaluations/ev-old.yaml", evaluation("ev-old", "old", "2026-01-20", "0.5"))
                    .with("evaluations/ev-new.yaml", evaluation("ev-new", "new", "2026-03-07", "0.75"))
                    .with("decisions/dec-1.yaml", """
                        decision_id: dec-1
                        verdict: adopted
                        model_ids: [new]
                        compared_with: [old]
                        evaluation_ids: [ev-new]
                        criteria:
                          - {metric: iou, required: 0.7, evaluation_id: ev-new, value: 0.8}
                        """);
            decision =
                    records.evidence().of(new RecordId(Kind.DECISION, "dec-1")).orElseThrow();
        }
    }

    /** SciPy, ttest_1samp of 0.1, 0.2, 0.3, 0.4, as drives of one size count alike: t 3.8730, p 0.03047. */
    @Test
    void theDrivesThatTheTableOfValuesNamesAreCounted() {
        SegmentChange change =
                decision.effects().get(0).changes().get(0).change().orElseThrow();
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_BY_DRIVE);
        assertThat(change.n()).isEqualTo(4);
        assertThat(change.difference()).isEqualTo(0.25, within(1e-12));
        assertThat(change.p().orElseThrow()).isEqualTo(0.03047, within(5e-6));
    }

    /** 0.75 is 0.8 with one digit, by half up, and 0.7 by half even; it is neither 0.76 nor 0.7499. */
    @Test
    void aValueInTheRecordIsTheFigureWhereItRoundsToIt() {
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.8"))).isTrue();
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.7"))).isTrue();
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.750"))).isTrue();
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.76"))).isFalse();
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.7499")))
                .isFalse();
        assertThat(decision.criteria().get(0).roundsTo(new BigDecimal("0.9"))).isFalse();
    }
}
