package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.JudgedCriterion;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision on a table that cannot be read to its end. */
class DamagedTableEvidenceTest {
    @TempDir
    private Path folder;

    private DecisionEvidence decision(String table) throws IOException {
        try (ScratchRepository records = new ScratchRepository(folder)) {
            return records.with("odd/odd-1.yaml", """
                            odd_id: odd-1
                            attributes:
                              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                            """)
                    .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                    .with("datasets/test-1.yaml", "dataset_version_id: test-1\nodd_id: odd-1\n")
                    .with("models/old.yaml", "model_id: old\n")
                    .with("models/new.yaml", "model_id: new\n")
                    .with("tables/ev-old.csv", "time,metric,value,n,unit_counted\nnight,recall,0.90,2000,scene\n")
                    .with("tables/ev-new.csv", table)
                    .with("evaluations/ev-old.yaml", evaluation("ev-old", "old"))
                    .with("evaluations/ev-new.yaml", evaluation("ev-new", "new"))
                    .with("decisions/dec-1.yaml", """
                            decision_id: dec-1
                            verdict: adopted
                            model_ids: [new]
                            compared_with: [old]
                            evaluation_ids: [ev-new]
                            criteria:
                              - {metric: recall, segment: {time: night}, required: 0.9, evaluation_id: ev-new, met: true}
                              - {metric: other, segment: {time: night}, required: 0.9, evaluation_id: ev-new}
                            """)
                    .evidence()
                    .of(new RecordId(Kind.DECISION, "dec-1"))
                    .orElseThrow();
        }
    }

    private static String evaluation(String id, String model) {
        return """
                evaluation_id: %s
                kind: offline
                purpose: official
                models: [{role: detector, model_id: %s}]
                dataset_version_id: test-1
                odd_id: odd-1
                segment_metrics: {table: metadata/tables/%s.csv}
                """.formatted(id, model, id);
    }

    @Test
    void theRowsBeforeTheDamageProveNothing() throws IOException {
        DecisionEvidence evidence = decision("time,metric,value,n,unit_counted\nnight,recall,0.95,2000,scene\n"
                + "day,recall,0.10,2000,scene\n\"day,recall,0.10,2000,scene\n");

        JudgedCriterion criterion = evidence.criteria().get(0);
        assertThat(criterion.figure()).isEmpty();
        assertThat(criterion.outcome()).hasToString("TABLE_NOT_READ");
        assertThat(criterion.contradictsRecord()).isTrue();
        assertThat(evidence.effects())
                .allSatisfy(effect -> assertThat(effect.changes()).isEmpty());
    }

    @Test
    void aTableThatIsWholeAndSaysNothingOfTheMetricHasNoFigure() throws IOException {
        DecisionEvidence evidence = decision("time,metric,value,n,unit_counted\nnight,recall,0.95,2000,scene\n");

        assertThat(evidence.criteria().get(0).outcome()).hasToString("MET");
        assertThat(evidence.criteria().get(1).outcome()).hasToString("NO_FIGURE");
    }
}
