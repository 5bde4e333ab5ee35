package dev.oddline.check.rule.dataset;

import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.record.Dataset;
import dev.oddline.record.SceneTable;
import java.util.Optional;

/** Shows the scene tables of dataset versions to a rule. */
interface SceneTableRule extends TableRule {

    /** Returns what looks at the scene table of a dataset version; empty if nothing is to be said of it. */
    Optional<TableWatch> watch(NamedTable table, Dataset dataset, SceneTable scenes);

    /** Returns what looks at scene tables, and at no other ones. */
    static Watcher watcher(SceneTableRule rule) {
        return table -> table.role() != NamedTable.Role.SCENES
                ? Optional.empty()
                : table.entry()
                        .as(Dataset.class)
                        .flatMap(dataset -> dataset.contents()
                                .sceneTable()
                                .value()
                                .flatMap(scenes -> rule.watch(table, dataset, scenes)));
    }
}
