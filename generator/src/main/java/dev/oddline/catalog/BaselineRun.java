package dev.oddline.catalog;

import dev.oddline.record.Experiment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.util.Optional;

/** The run that another one is to be compared with. */
public final class BaselineRun {
    private BaselineRun() {}

    /** Returns the run that a run names, else that of its experiment; empty without one, or where it is the run itself. */
    public static Optional<RecordId> idOf(Catalog catalog, Run run) {
        return run.place()
                .baseline()
                .value()
                .or(() -> run.place()
                        .experiment()
                        .value()
                        .flatMap(id -> catalog.find(id, Experiment.class))
                        .flatMap(e -> e.question().baseline().value()))
                .filter(id -> !id.equals(run.id()));
    }

    /** Returns that run; empty also where it has no record that can be read. */
    public static Optional<Run> of(Catalog catalog, Run run) {
        return idOf(catalog, run).flatMap(id -> catalog.find(id, Run.class));
    }
}
