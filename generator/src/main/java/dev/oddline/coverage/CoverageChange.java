package dev.oddline.coverage;

import dev.oddline.coverage.VerdictTurn.Way;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a target between two states of the records: its newest evaluation in the one against that in the other.
 *
 * @param before empty where nothing was held against the target
 * @param after empty where nothing is held against it any more
 * @param turns the segments whose verdict differs: what gets worse first, then what gets better; of one sort in the order of
 *     the assessment, those that the target names before the others
 */
public record CoverageChange(
        RecordId target,
        Optional<CoverageAssessment> before,
        Optional<CoverageAssessment> after,
        List<VerdictTurn> turns) {

    public CoverageChange {
        turns = List.copyOf(turns);
    }

    /** Returns what differs between two assessments of one target. Segments that only one of them has are no turn. */
    public static CoverageChange between(
            RecordId target, Optional<CoverageAssessment> before, Optional<CoverageAssessment> after) {
        List<VerdictTurn> turns = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            Map<OddSegment, SegmentAssessment> old = new HashMap<>();
            segments(before.get().on(commonAxes(before.get(), after.get())))
                    .forEach(segment -> old.putIfAbsent(segment.segment(), segment));
            segments(after.get()).forEach(now -> {
                SegmentAssessment was = old.remove(now.segment());
                if (was != null && !was.verdict().equals(now.verdict())) {
                    turns.add(new VerdictTurn(now.segment(), was, now));
                }
            });
        }
        turns.sort(Comparator.comparing(VerdictTurn::way));
        return new CoverageChange(target, before, after, turns);
    }

    private static Stream<SegmentAssessment> segments(CoverageAssessment assessment) {
        return Stream.concat(assessment.named().stream(), assessment.segments().stream());
    }

    /** An assessment can be parted by any attribute of its own taxonomy; by no other. */
    private static List<String> commonAxes(CoverageAssessment before, CoverageAssessment after) {
        boolean all = after.attributes().stream()
                .allMatch(axis -> before.taxonomy().attributes().stream()
                        .anyMatch(attribute -> attribute.id().equals(axis)));
        return all ? after.attributes() : before.attributes();
    }

    /** Returns whether there is nothing to say: as many assessments as before, and no verdict differs. */
    public boolean isNothing() {
        return before.isPresent() == after.isPresent() && turns.isEmpty();
    }

    /** Returns the number of segments whose verdict turned that way. */
    public long count(Way way) {
        return turns.stream().filter(turn -> turn.way() == way).count();
    }
}
