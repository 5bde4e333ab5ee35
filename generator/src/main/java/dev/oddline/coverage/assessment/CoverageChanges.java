package dev.oddline.coverage.assessment;

import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change of records does to the assessments. */
public final class CoverageChanges {
    /** A change of any of these may reach any assessment. */
    private static final Set<Kind> EVERYWHERE = Set.of(Kind.ODD, Kind.METRIC, Kind.DATASET, Kind.MODEL, Kind.RUN);

    private CoverageChanges() {}

    /** Returns whether a change of these records can have anything to do with an assessment. */
    public static boolean concerns(Set<RecordId> changed) {
        return changed.stream()
                .map(RecordId::kind)
                .anyMatch(kind -> EVERYWHERE.contains(kind) || kind == Kind.TARGET || kind == Kind.EVALUATION);
    }

    /**
     * Returns the targets whose verdicts differ, sorted by target. Only those that the changed records can have something to
     * do with are assessed.
     */
    public static List<CoverageChange> between(
            CoverageAssessments before, CoverageAssessments after, Set<RecordId> changed) {
        boolean everywhere = changed.stream().map(RecordId::kind).anyMatch(EVERYWHERE::contains);
        Set<RecordId> targets = Stream.concat(before.targets().stream(), after.targets().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<CoverageChange> changes = new ArrayList<>();
        for (RecordId target : targets) {
            if (everywhere || isAbout(target, before, changed) || isAbout(target, after, changed)) {
                CoverageChange change = CoverageChange.between(target, before.latest(target), after.latest(target));
                if (!change.isNothing()) {
                    changes.add(change);
                }
            }
        }
        return List.copyOf(changes);
    }

    private static boolean isAbout(RecordId target, CoverageAssessments assessments, Set<RecordId> changed) {
        return changed.contains(target)
                || assessments.evaluations(target).stream()
                        .map(AssessedEvaluation::evaluation)
                        .anyMatch(changed::contains);
    }
}
