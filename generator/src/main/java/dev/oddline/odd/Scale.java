package dev.oddline.odd;

import dev.oddline.odd.NumberRange.Step;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The buckets into which a number is divided.
 *
 * @param quantity the name of the number
 * @param buckets in any order
 */
public record Scale(String quantity, Step step, List<Bucket> buckets) {
    private static final Comparator<Bucket> FROM_LOW_TO_HIGH =
            (a, b) -> a.range().compareLow(b.range());

    public Scale {
        buckets = List.copyOf(buckets);
    }

    /** One bucket and where it is written. */
    public record Bucket(String id, NumberRange range, Location place) {}

    /** Two buckets that should follow each other. */
    public record Pair(Bucket lower, Bucket upper) {
        /** Returns the pair as text: {@code low / high}. */
        @Override
        public String toString() {
            return lower.id() + " / " + upper.id();
        }
    }

    /** Returns the buckets in which no number lies, in their own order. */
    public List<Bucket> empty() {
        return buckets.stream().filter(b -> b.range().isEmpty(step)).toList();
    }

    /**
     * Returns the buckets that share numbers: each bucket with the one before it or, if it shares none with that one, with
     * the one that reaches farthest; from low to high.
     */
    public List<Pair> overlaps() {
        List<Pair> overlaps = new ArrayList<>();
        walk((before, reach, bucket) -> {
            if (before.range().overlaps(bucket.range(), step)) {
                overlaps.add(new Pair(before, bucket));
            } else if (reach.range().overlaps(bucket.range(), step)) {
                overlaps.add(new Pair(reach, bucket));
            }
        });
        return overlaps;
    }

    /** Returns the buckets between which numbers are in no bucket, from low to high. */
    public List<Pair> gaps() {
        List<Pair> gaps = new ArrayList<>();
        walk((before, reach, bucket) -> {
            if (reach.range().leavesGapTo(bucket.range(), step)) {
                gaps.add(new Pair(reach, bucket));
            }
        });
        return gaps;
    }

    private interface Visitor {
        void visit(Bucket before, Bucket reach, Bucket bucket);
    }

    private void walk(Visitor visitor) {
        List<Bucket> sorted = buckets.stream()
                .filter(b -> !b.range().isEmpty(step))
                .sorted(FROM_LOW_TO_HIGH)
                .toList();
        Optional<Bucket> before = Optional.empty();
        Optional<Bucket> reach = Optional.empty();
        for (Bucket bucket : sorted) {
            if (before.isPresent() && reach.isPresent()) {
                visitor.visit(before.get(), reach.get(), bucket);
            }
            before = Optional.of(bucket);
            reach = reach.filter(r -> !r.range().endsBelow(bucket.range())).or(() -> Optional.of(bucket));
        }
    }
}
