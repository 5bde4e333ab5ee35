package dev.oddline.check.rule.odd;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.Cluster;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import java.util.Optional;

/** A table has columns or cells that the taxonomy does not have. */
final class UnknownOddValueInTable implements TableRule {

    @Override
    public Rule rule() {
        return UnknownOddValue.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        OddVocabularies words = new OddVocabularies(input);
        return table -> vocabulary(table, words).map(known -> new OddColumns(table, known, input));
    }

    private static Optional<OddVocabulary> vocabulary(NamedTable table, OddVocabularies words) {
        CatalogEntry entry = table.entry();
        return switch (table.role()) {
            case SCENES ->
                entry.as(Dataset.class).flatMap(d -> words.of(d.contents().taxonomy()));
            case OFFERED ->
                entry.as(Cluster.class)
                        .map(cluster -> words.of(cluster.odd().taxonomy()))
                        .orElseGet(() -> words.of(new Stated.Absent<>()));
            case SELECTED, MORE -> words.of(new Stated.Absent<>());
            case SEGMENTS ->
                entry.as(Evaluation.class)
                        .map(words::ofEvaluation)
                        .orElseGet(() -> entry.as(Run.class).flatMap(words::ofRun));
            case SCENE_METRICS, OTHER -> Optional.empty();
        };
    }
}
