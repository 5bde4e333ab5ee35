package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.shift.SelectionShift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts segments in the pool and among the selected. Each is held against all other scenes, so that segments may overlap and
 * scenes may have several values.
 */
final class Lifts {
    private final RoundScenes scenes;
    private final AlikeScenes alike;

    Lifts(RoundScenes scenes) {
        this.scenes = scenes;
        this.alike = new AlikeScenes(scenes);
    }

    /**
     * Returns the lift of every value in the pool and of some segments; p is adjusted over all of them, of which a value that
     * is such a segment is one.
     */
    SegmentLifts of(List<OddSegment> targets) {
        List<OddSegment> values = values();
        List<SegmentLift> counted = Stream.concat(values.stream(), targets.stream())
                .distinct()
                .map(this::counted)
                .toList();
        List<Optional<Double>> p =
                counted.stream().map(one -> one.lift().figure().map(Lift::p)).toList();
        List<Optional<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
        Map<OddSegment, SegmentLift> lifts = new HashMap<>();
        for (int i = 0; i < counted.size(); i++) {
            SegmentLift one = counted.get(i);
            double adjustedP = adjusted.get(i).orElse(1.0);
            lifts.put(
                    one.segment(),
                    new SegmentLift(
                            one.segment(),
                            one.pool(),
                            one.selected(),
                            one.undecided(),
                            one.lift().map(lift -> new Lift(lift.times(), lift.interval(), lift.p(), adjustedP))));
        }
        return new SegmentLifts(of(values, lifts), of(targets, lifts));
    }

    private static List<SegmentLift> of(List<OddSegment> segments, Map<OddSegment, SegmentLift> lifts) {
        return segments.stream()
                .flatMap(segment -> Optional.ofNullable(lifts.get(segment)).stream())
                .toList();
    }

    private List<OddSegment> values() {
        List<OddSegment> values = new ArrayList<>();
        for (OddAttribute attribute : scenes.taxonomy().attributes()) {
            Set<String> stated = new HashSet<>();
            alike.groups()
                    .forEach(group -> stated.addAll(group.conditions()
                            .getOrDefault(attribute.id(), Condition.UNKNOWN)
                            .values()));
            if (!stated.isEmpty()) {
                attribute.values().stream()
                        .map(OddValue::id)
                        .filter(stated::contains)
                        .forEach(value -> values.add(new OddSegment(Map.of(attribute.id(), value))));
                OddSegment unknown = new OddSegment(Map.of(attribute.id(), OddSegment.UNKNOWN));
                if (alike.pool(group -> alike.membership(unknown, group) == Membership.IN) > 0) {
                    values.add(unknown);
                }
            }
        }
        return values;
    }

    private SegmentLift counted(OddSegment segment) {
        Part pool = new Part(
                alike.pool(group -> alike.membership(segment, group) == Membership.IN),
                scenes.pool().size());
        Part selected = new Part(
                alike.selected(group -> alike.membership(segment, group) == Membership.IN),
                scenes.selected().size());
        long undecided = alike.pool(group -> alike.membership(segment, group) == Membership.UNKNOWN);
        return new SegmentLift(segment, pool, selected, undecided, lift(pool, selected));
    }

    private static Answer<Lift> lift(Part pool, Part selected) {
        if (selected.of() == 0) {
            return Answer.none(Obstacle.NOTHING_SELECTED);
        }
        if (pool.scenes() == 0 || pool.scenes() == pool.of()) {
            return Answer.none(pool.scenes() == 0 ? Obstacle.NOT_IN_POOL : Obstacle.WHOLE_POOL);
        }
        SelectionShift shift = SelectionShift.of(
                new long[] {pool.scenes(), pool.of() - pool.scenes()},
                new long[] {selected.scenes(), selected.of() - selected.scenes()});
        double p = shift.ofRandomSelection(0).doubledTail(selected.scenes());
        return Answer.of(new Lift(shift.lift(0), shift.liftInterval(0, Confidence.NINETY_FIVE), p, p));
    }
}
