package dev.oddline.check.rule.odd;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.coverage.SceneColumns;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import java.util.Optional;

/** A scene table says of a scene what can't be true together, such as clear and rain. */
final class ContradictingOddValues implements TableRule {
    static final Rule RULE = new Rule("contradicting-odd-values", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.role() == NamedTable.Role.SCENES
                ? table.entry().as(Dataset.class).flatMap(dataset -> watch(table, dataset, input.taxonomies()))
                : Optional.empty();
    }

    private static Optional<TableWatch> watch(NamedTable table, Dataset dataset, Taxonomies taxonomies) {
        Optional<RecordId> taxonomy = dataset.contents()
                .taxonomy()
                .value()
                .or(() -> Optional.of(taxonomies.all().keySet())
                        .filter(all -> all.size() == 1)
                        .map(all -> all.iterator().next()));
        return dataset.contents()
                .sceneTable()
                .value()
                .flatMap(scenes -> taxonomy.flatMap(taxonomies::of)
                        .map(words -> new ExclusiveCells(table, SceneColumns.of(scenes, words))));
    }
}
