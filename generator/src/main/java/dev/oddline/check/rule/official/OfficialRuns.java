package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.record.Kind;
import dev.oddline.record.Purpose;
import dev.oddline.record.Run;
import dev.oddline.source.Location;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The runs whose results may be quoted, of which more is asked than of trials. */
final class OfficialRuns {
    private OfficialRuns() {}

    static boolean isOfficial(Run run) {
        return run.place().purpose() == Purpose.OFFICIAL;
    }

    static boolean isFinishedTraining(Run run) {
        return isOfficial(run)
                && run.place().job() == Run.Job.TRAIN
                && run.outcome().status() == Run.Status.FINISHED;
    }

    /** Calls back for each official finished training that lacks something, with the place where it says it is official. */
    static void forEachTraining(CheckInput input, Predicate<Run> lacking, BiConsumer<Run, Location> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class)
                    .filter(OfficialRuns::isFinishedTraining)
                    .filter(lacking)
                    .ifPresent(run -> found.accept(run, input.places().of(entry, List.of("purpose"))));
        }
    }
}
