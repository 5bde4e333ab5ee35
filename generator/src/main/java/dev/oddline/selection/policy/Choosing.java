package dev.oddline.selection.policy;

import dev.oddline.record.SelectionStep;
import dev.oddline.selection.strategy.Pick;
import dev.oddline.selection.strategy.Strategy;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Follows a policy: first the minimums of its quotas, then the sources that it divides the budget among, then the rest. One
 * strategy serves them all, so that what was taken for one quota counts as labelled for the next.
 */
public final class Choosing {
    /** The stratum of what no quota asks for. */
    public static final String REST = "rest";

    private static final int FIRST_LEFT = 10;

    private final PolicyPlan plan;
    private final Pool pool;
    private final Material material;
    private final Candidates candidates;
    private final Strategy strategy;
    private final List<Stratum> strata;

    private final Stratum rest;
    private final Mix mix;
    private final long[] wanted;
    private final Tally tally;
    private final Map<String, List<Integer>> rowsOfDrive = new HashMap<>();
    private final BitSet open;
    private final List<Choice.Chosen> chosen = new ArrayList<>();
    private final List<Integer> bought = new ArrayList<>();
    private final Map<String, Integer> ofDrive = new HashMap<>();
    /** The strata of which the strategy takes no more. */
    private final Set<Stratum> exhausted = new HashSet<>();

    private boolean ended;

    private Choosing(PolicyPlan plan, Pool pool, Material material) throws UnfitPolicy {
        this.plan = plan;
        this.pool = pool;
        this.material = material;
        this.candidates = Candidates.of(plan, pool, material);
        this.open = candidates.rows();
        this.strategy = new StrategyOfPlan(plan, pool, material, candidates).make();
        this.strata = Stratum.of(plan, pool, material);
        this.rest = new Stratum(REST, candidates.rows(), BigDecimal.ONE, false);
        this.mix = new Mix(strata, plan.budget().amount());
        this.wanted = new long[strata.size()];
        this.tally = new Tally(Stream.concat(strata.stream(), Stream.of(rest)).toList());
        for (int row = 0; row < pool.size(); row++) {
            rowsOfDrive
                    .computeIfAbsent(pool.drives().get(row), d -> new ArrayList<>())
                    .add(row);
        }
    }

    /** Watches the choice, which may take minutes for a large pool. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param spent of the budget so far
         */
        void spent(double spent);
    }

    /**
     * Returns what following a plan comes to.
     *
     * @throws UnfitPolicy if the plan needs what the material lacks
     */
    public static Choice follow(PolicyPlan plan, Pool pool, Material material, Progress progress) throws UnfitPolicy {
        return new Choosing(plan, pool, material).choice(progress);
    }

    private Choice choice(Progress progress) {
        for (int i = 0; i < strata.size(); i++) {
            Stratum stratum = strata.get(i);
            wanted[i] = stratum.isPartOfMix()
                    ? mix.wanted(stratum)
                    : BudgetShares.least(stratum.share(), plan.budget().amount());
        }
        for (int i = 0; i < strata.size(); i++) {
            if (!strata.get(i).isPartOfMix()) {
                fill(strata.get(i), wanted[i], mix::full, progress);
            }
        }
        boolean anyMore = true;
        while (anyMore && goesOn()) {
            mix.parts().forEach(part -> fill(part, mix.wanted(part), any -> new BitSet(), progress));
            anyMore = mix.passOn(tally, part -> !exhausted.contains(part));
        }
        if (mix.leavesRest()) {
            fill(rest, plan.budget().amount(), any -> new BitSet(), progress);
        }
        List<Choice.FilledQuota> quotas = new ArrayList<>();
        for (Stratum stratum : strata) {
            quotas.add(new Choice.FilledQuota(stratum.name(), wanted[strata.indexOf(stratum)], tally.of(stratum)));
        }
        int all = pool.names().countScenes(candidates.rows());
        double spent = tally.spent();
        return new Choice(all, candidates.leftOut(), chosen, quotas, firstLeft(), spent);
    }

    private boolean goesOn() {
        return !ended && tally.spent() < plan.budget().amount();
    }

    /** Takes scenes of a stratum until it has what is wanted, none is left, or the budget is spent. */
    private void fill(Stratum stratum, long wantedOfIt, Function<Tally, BitSet> full, Progress progress) {
        BitSet offered = (BitSet) stratum.rows().clone();
        offered.and(open);
        offered.andNot(full.apply(tally));
        strategy.offer(offered);
        while (goesOn() && tally.of(stratum) < wantedOfIt) {
            Optional<Pick> pick = strategy.next();
            if (pick.isEmpty()) {
                exhausted.add(stratum);
                return;
            }
            int row = pick.get().row();
            if (tally.spent() + pool.costs()[row] > plan.budget().amount()) {
                ended = plan.select().overflow() == SelectionStep.Overflow.STOP;
                pool.names().ofSceneOf(row).forEach(this::close);
            } else {
                take(stratum.name(), pick.get(), offered.cardinality());
                progress.spent(tally.spent());
                closeFullDrive(row);
                if (mix.isFilledBy(row, tally)) {
                    BitSet filled = full.apply(tally);
                    strategy.withdraw(filled);
                    offered.andNot(filled);
                }
            }
            offered.and(open);
        }
    }

    private void take(String name, Pick pick, int among) {
        int row = pick.row();
        OptionalInt nearest = nearest(row);
        takeScene(row);
        tally.add(row, pool.costs()[row]);
        OptionalDouble score = candidates
                .scores()
                .map(values -> OptionalDouble.of(values[row]))
                .orElse(OptionalDouble.empty());
        OptionalDouble distance = nearest.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        StrictMath.sqrt(material.embeddings().orElseThrow().squaredDistance(row, nearest.getAsInt())));
        chosen.add(new Choice.Chosen(row, name, score, pick, among, nearest, distance));
    }

    /** Takes the row that was picked, and what else there is of its scene: all of it goes to labelling. */
    private void takeScene(int picked) {
        strategy.take(picked);
        open.clear(picked);
        pool.names().ofSceneOf(picked).filter(row -> row != picked).forEach(row -> {
            strategy.take(row);
            open.clear(row);
        });
        pool.names().ofSceneOf(picked).forEach(bought::add);
    }

    private OptionalInt nearest(int row) {
        if (material.embeddings().isEmpty()) {
            return OptionalInt.empty();
        }
        FloatMatrix embeddings = material.embeddings().get();
        OptionalInt nearest = OptionalInt.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int earlier : bought) {
            double distance = embeddings.squaredDistance(row, earlier, least);
            if (distance < least) {
                least = distance;
                nearest = OptionalInt.of(earlier);
            }
        }
        return nearest;
    }

    /** Closes the scenes of a drive that has enough. */
    private void closeFullDrive(int row) {
        String drive = pool.drives().get(row);
        if (plan.select().mostPerDrive().isEmpty()
                || drive.isEmpty()
                || ofDrive.merge(drive, 1, Integer::sum)
                        < plan.select().mostPerDrive().getAsLong()) {
            return;
        }
        rowsOfDrive.getOrDefault(drive, List.of()).stream().filter(open::get).forEach(this::close);
    }

    private void close(int row) {
        open.clear(row);
        strategy.close(row);
    }

    private List<Integer> firstLeft() {
        List<Integer> left = new ArrayList<>();
        strategy.offer(open);
        while (left.size() < FIRST_LEFT) {
            Optional<Pick> pick = strategy.next();
            if (pick.isEmpty()) {
                break;
            }
            left.add(pick.get().row());
            takeScene(pick.get().row());
        }
        return left;
    }
}
