package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.Experiment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.util.Optional;

/** The run that another one is to be compared with. */
final class BaselineRun {
    private BaselineRun() {}

    /** Returns the run that a run names, else that of its experiment; empty without one, or where it is the run itself. */
    static Optional<Run> of(Catalog catalog, Run run) {
        Optional<RecordId> stated = run.place().baseline().value();
        Optional<RecordId> ofExperiment = run.place()
                .experiment()
                .value()
                .flatMap(e -> catalog.find(e, Experiment.class))
                .flatMap(e -> e.question().baseline().value());
        return stated.or(() -> ofExperiment)
                .filter(id -> !id.equals(run.id()))
                .flatMap(id -> catalog.find(id, Run.class));
    }
}
