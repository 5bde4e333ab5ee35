package dev.oddline.check.rule.time;

import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Purpose;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import java.util.Set;

/** Which records stay as they are once they are merged, and which of their fields stay free all the same. */
final class Frozen {
    private static final Set<String> FREE = Set.of("title", "tags", "origin");

    /**
     * A round goes on after it was chosen. Long after a version was made, scenes may have to be withdrawn from it, and
     * somebody may find out what became of older labels.
     */
    private static final Set<String> FREE_OF_ROUNDS = Set.of("status", "review", "labelled");

    private static final Set<String> FREE_OF_DATASETS = Set.of("withdrawn_scenes", "earlier_labels");

    private static final Set<String> FILLED_IN_OF_DATASETS = Set.of("storage.hash", "storage.revision");

    private Frozen() {}

    /** Returns whether a record is frozen by what it says itself. */
    static boolean is(MetadataRecord record) {
        if (record instanceof Run run) {
            return run.place().purpose() == Purpose.OFFICIAL && run.outcome().status() == Run.Status.FINISHED;
        }
        if (record instanceof Dataset dataset) {
            return dataset.edition().pinned().orElse(false);
        }
        if (record instanceof Evaluation evaluation) {
            return evaluation.setup().purpose() == Purpose.OFFICIAL;
        }
        return record instanceof Sampling || record instanceof Decision;
    }

    /** Returns whether records of a kind can be frozen. */
    static boolean canBe(Kind kind) {
        return switch (kind) {
            case RUN, DATASET, EVALUATION, SAMPLING, DECISION -> true;
            case ODD,
                    METRIC,
                    TARGET,
                    LABEL_POLICY,
                    INCIDENT,
                    SCENARIO,
                    POLICY,
                    CLUSTER,
                    EXPERIMENT,
                    MODEL,
                    DEPLOYMENT,
                    LOOP,
                    NOTE,
                    WAIVER -> false;
        };
    }

    /** Returns whether a field of a frozen record may be given where none was: it says only what was meant all along. */
    static boolean mayBeFilledIn(Kind kind, String field) {
        return kind == Kind.DATASET && FILLED_IN_OF_DATASETS.contains(field);
    }

    /** Returns whether a field of a frozen record may still change. */
    static boolean leavesFree(Kind kind, String topLevelField) {
        return FREE.contains(topLevelField)
                || (kind == Kind.SAMPLING && FREE_OF_ROUNDS.contains(topLevelField))
                || (kind == Kind.DATASET && FREE_OF_DATASETS.contains(topLevelField));
    }
}
