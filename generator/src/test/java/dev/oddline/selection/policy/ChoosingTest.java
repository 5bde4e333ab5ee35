package dev.oddline.selection.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoosingTest {
    /** Eight scenes of four drives; e and f have the same score. */
    private static final String POOL = """
            scene_id,drive_id,source,frames,entropy_nats,margin
            h,d4,fleet,5,0.1,0.9
            a,d1,incident,40,0.9,0.1
            b,d1,fleet,30,0.8,0.2
            c,d1,fleet,20,0.7,0.3
            d,d2,incident,10,0.6,0.4
            f,d2,fleet,10,0.5,0.5
            e,d3,fleet,10,0.5,0.6
            g,d3,fleet,10,,0.7
            """;

    @TempDir
    private Path folder;

    private String choose(String policy) throws Exception {
        return choose(policy, POOL, Optional.empty(), List.of());
    }

    private String choose(String policy, String table, Optional<FloatMatrix> embeddings, List<String> labelled)
            throws Exception {
        return ids(choice(policy, table, embeddings, labelled, false), pool(plan(policy), table));
    }

    private static String ids(Choice choice, Pool pool) {
        return choice.chosen().stream()
                .map(chosen -> pool.ids().get(chosen.row()))
                .collect(Collectors.joining(" "));
    }

    private Choice choice(
            String policy, String table, Optional<FloatMatrix> embeddings, List<String> labelled, boolean control)
            throws Exception {
        PolicyPlan plan = plan(policy);
        Pool pool = pool(plan, table);
        BitSet rows = new BitSet();
        labelled.forEach(scene -> pool.names().of(scene).forEach(rows::set));
        Material material = new Material(embeddings, Optional.empty(), rows, Map.of());
        return Choosing.follow(control ? plan.control() : plan, pool, material, spent -> {});
    }

    private static PolicyPlan plan(String policy) throws UnfitPolicy {
        return PolicyPlan.of(WrittenPolicy.of(policy), Optional.empty(), Optional.empty());
    }

    private Pool pool(PolicyPlan plan, String table) throws Exception {
        Path file = Files.writeString(folder.resolve("pool.csv"), table);
        try (TableEngine engine = DuckDbEngine.of(1, 64L << 20)) {
            return PoolReader.read(
                    engine,
                    new TableFile("pool.csv", file, TableFormat.CSV),
                    Optional.empty(),
                    plan.columns(),
                    Optional.<Taxonomy>empty());
        }
    }

    @Test
    void theLargestScoresComeFirstAndOfEqualOnesTheFirstId() throws Exception {
        assertThat(choose("""
                        budget: {amount: 6, unit: scenes}
                        steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                        """)).isEqualTo("a b c d e f");
    }

    @Test
    void ofAMarginTheSmallestIsWorthALabel() throws Exception {
        assertThat(choose("""
                        budget: {amount: 3, unit: scenes}
                        steps: [{step: score, measure: margin}, {step: select, strategy: top_k}]
                        """)).isEqualTo("a b c");
    }

    @Test
    void aSceneWithoutAScoreIsNoCandidateAndIsCounted() throws Exception {
        String policy = """
                budget: {amount: 100, unit: scenes}
                steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                """;
        Choice choice = choice(policy, POOL, Optional.empty(), List.of(), false);

        assertThat(choice.candidates()).isEqualTo(7);
        assertThat(choice.leftOut()).containsExactly(new Choice.LeftOut("no_score", 1));
        assertThat(choice.chosen()).hasSize(7);
        assertThat(choice.firstLeft()).isEmpty();
    }

    @Test
    void volumeCountsLabelledScenesThatHaveNoScoreAnyMore() throws Exception {
        // a and b are labelled and span a plane; c lies in it, d is upright, e stands at 45 degrees
        FloatMatrix embeddings = FloatMatrix.over(new float[] {1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1}, 3);
        String policy = """
                budget: {amount: 1, unit: scenes}
                steps:
                  - {step: filter, not_labelled: true}
                  - {step: score, measure: x}
                  - {step: select, strategy: dpp}
                """;

        assertThat(choose(policy, "scene_id,x\na,1\nb,1\nc,1\nd,1\ne,1\n", Optional.of(embeddings), List.of("a", "b")))
                .isEqualTo("d");
    }

    @Test
    void labelledScenesAreLeftOut() throws Exception {
        assertThat(choose("""
                        budget: {amount: 2, unit: scenes}
                        steps:
                          - {step: filter, not_labelled: true}
                          - {step: score, measure: entropy_nats}
                          - {step: select, strategy: top_k}
                        """, POOL, Optional.empty(), List.of("a", "c", "elsewhere")))
                .isEqualTo("b d");
    }

    @Test
    void aMixIsDividedByLargestRemaindersAndEachPartTakesItsBest() throws Exception {
        // 5 scenes: 0.3 · 5 = 1.5 and 0.7 · 5 = 3.5; equal remainders go to the first: 2 and 3
        assertThat(choose("""
                        budget: {amount: 5, unit: scenes}
                        steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                        quotas: [{source: incident, share: 0.3}, {source: fleet, share: 0.7}]
                        """)).isEqualTo("a d b c e");
    }

    @Test
    void whatASourceCannotFillGoesToTheOthersAndIsSaid() throws Exception {
        String policy = """
                budget: {amount: 6, unit: scenes}
                steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                quotas: [{source: incident, share: 0.5}, {source: fleet, share: 0.5}]
                """;
        Choice choice = choice(policy, POOL, Optional.empty(), List.of(), false);

        assertThat(ids(choice, pool(plan(policy), POOL))).isEqualTo("a d b c e f");
        assertThat(choice.quotas())
                .containsExactly(new Choice.FilledQuota("incident", 3, 2), new Choice.FilledQuota("fleet", 3, 4));
        assertThat(choice.quotas().get(0).isShort()).isTrue();
    }

    @Test
    void whatASourceCannotFillBecauseItsScenesHaveLabelsGoesToTheOthersWithoutAnyFilter() throws Exception {
        // g has no score; a and d, all of incident, have labels: the five of fleet take 5 of 6
        String policy = """
                budget: {amount: 6, unit: scenes}
                steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                quotas: [{source: incident, share: 0.5}, {source: fleet, share: 0.5}]
                """;
        Choice choice = choice(policy, POOL, Optional.empty(), List.of("a", "d"), false);

        assertThat(ids(choice, pool(plan(policy), POOL))).isEqualTo("b c e f h");
        assertThat(choice.candidates()).isEqualTo(5);
        assertThat(choice.leftOut())
                .containsExactly(new Choice.LeftOut("no_score", 1), new Choice.LeftOut("labelled", 2));
        assertThat(choice.chosen()).extracting(Choice.Chosen::among).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void theRestOfAMixIsForAnySource() throws Exception {
        assertThat(choose("""
                        budget: {amount: 3, unit: scenes}
                        steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
                        quotas: [{source: fleet, share: 0.34}]
                        """)).isEqualTo("b a c");
    }

    @Test
    void aDriveGivesNoMoreThanItsShare() throws Exception {
        assertThat(choose("""
                        budget: {amount: 4, unit: scenes}
                        steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k, most_per_drive: 1}]
                        """)).isEqualTo("a d e h");
    }

    @Test
    void strataKeepTheirSharesWhateverClosesScenes() throws Exception {
        StringBuilder pool = new StringBuilder("scene_id,drive_id,source,entropy_nats,kind\n");
        for (int i = 0; i < 150; i++) {
            pool.append("s%03d,d%03d,fleet,0.5,%s\n".formatted(i, i, i < 100 ? "a" : "b"));
        }
        String policy = """
                budget: {amount: 30, unit: scenes}
                seed: 5
                steps: [{step: select, strategy: stratified_random, by: [kind]%s}]
                """;

        for (String more : List.of("", ", most_per_drive: 1")) {
            String chosen = choose(policy.formatted(more), pool.toString(), Optional.empty(), List.of());

            // 100 and 50 of 150: 20 and 10 of 30
            assertThat(chosen.split(" ")).hasSize(30);
            assertThat(Stream.of(chosen.split(" ")).filter(id -> id.compareTo("s100") < 0))
                    .as(more)
                    .hasSize(20);
        }
    }

    @Test
    void strataOfFramesAreDrawnByTheirScenes() throws Exception {
        StringBuilder pool = new StringBuilder("scene_id,frame_id,drive_id,source,kind\n");
        for (int i = 0; i < 60; i++) {
            for (int frame = 0; frame < (i < 40 ? 1 : 5); frame++) {
                pool.append("s%03d,%d,d%03d,fleet,%s\n".formatted(i, frame, i, i < 40 ? "a" : "b"));
            }
        }

        String chosen = choose("""
                unit: frame
                budget: {amount: 15, unit: scenes}
                seed: 5
                steps: [{step: select, strategy: stratified_random, by: [kind]}]
                """, pool.toString(), Optional.empty(), List.of());

        // 40 scenes of one kind and 20 of the other, whatever their frames: 10 and 5 of 15
        assertThat(Stream.of(chosen.split(" ")).filter(id -> id.compareTo("s040") < 0))
                .hasSize(10);
    }

    @Test
    void clustersHaveTheirTurnsWhateverClosesScenes() throws Exception {
        String table = """
                scene_id,drive_id,source,entropy_nats
                a,d1,fleet,0.9
                b,d2,fleet,0.8
                c,d3,fleet,0.7
                d,d4,fleet,0.6
                e,d5,fleet,0.5
                """;
        // a and b lie together, c, d and e too
        FloatMatrix embeddings = FloatMatrix.over(new float[] {0, 0, 0, 1, 9, 9, 9, 8, 9, 7}, 2);
        String policy = """
                budget: {amount: 4, unit: scenes}
                seed: 5
                steps:
                  - {step: score, measure: entropy_nats}
                  - {step: select, strategy: cluster_margin, clusters: 2, candidates: 5%s}
                """;

        for (String more : List.of("", ", most_per_drive: 1")) {
            assertThat(choose(policy.formatted(more), table, Optional.of(embeddings), List.of()))
                    .as(more)
                    .isEqualTo("a c b d");
        }
    }

    @Test
    void aSceneThatDoesNotFitIsSkippedOrEndsTheRound() throws Exception {
        String policy = """
                budget: {amount: 75, unit: frames}
                steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k, overflow: %s}]
                """;
        // a 40, b 30, then c 20 and d, e, f 10 do not fit, h 5 does
        assertThat(choose(policy.formatted("skip"))).isEqualTo("a b h");
        assertThat(choose(policy.formatted("stop"))).isEqualTo("a b");
    }

    @Test
    void aScorePerCostPrefersShortScenes() throws Exception {
        // per frame: d 0.06, e and f 0.05, c 0.035, b 0.0267, a 0.0225, h 0.02
        assertThat(choose("""
                        budget: {amount: 50, unit: frames}
                        steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k, per_cost: true}]
                        """)).isEqualTo("d e f c");
    }

    @Test
    void aScorePerCostRefusesScoresBelowZeroOfWhichTheDearSceneWouldComeFirst() throws Exception {
        // of margins the small ones are worth a label, so their scores are -0.1 to -0.9
        String policy = """
                budget: {amount: 50, unit: frames}
                steps: [{step: score, measure: margin%s}, {step: select, strategy: top_k, per_cost: true}]
                """;
        assertThatThrownBy(() -> choose(policy.formatted("")))
                .hasMessage("`per_cost` needs scores of 0 or more, but that of scene `a` is -0.1: "
                        + "`rescale: rank` or `min_max`");
        // ranks of a b c d f e g h are 7 6 5 4 3 2 1 0 of 7; per frame, times 7: d 0.4, f 0.3, c 0.25, b and e 0.2, a
        // 0.175
        assertThat(choose(policy.formatted(", rescale: rank"))).isEqualTo("d f c e");
    }

    @Test
    void aScorePerCostRefusesWhatCostsNothing() {
        String table = "scene_id,frames,x\na,0,1\nb,2,1\n";
        assertThatThrownBy(() -> choose("""
                        budget: {amount: 2, unit: frames}
                        steps: [{step: score, measure: x}, {step: select, strategy: top_k, per_cost: true}]
                        """, table, Optional.empty(), List.of()))
                .hasMessage("`per_cost` needs costs above 0, but that of scene `a` is 0.0");
    }

    @Test
    void severalScoresAreAddedAfterTheyAreRescaled() throws Exception {
        // ranks of x: a 1, b 0.5, c 0; of y, where small is worth a label: a 0, b 1, c 0.5; sums with weights 1 and 0.6
        String table = "scene_id,x,y\na,9,7\nb,5,1\nc,4,3\n";
        String policy = """
                budget: {amount: 3, unit: scenes}
                steps:
                  - {step: score, measure: x, rescale: rank}
                  - {step: score, measure: y, rescale: rank, worth_a_label: low, weight: 0.6}
                  - {step: select, strategy: top_k}
                """;
        Choice choice = choice(policy, table, Optional.empty(), List.of(), false);

        assertThat(ids(choice, pool(plan(policy), table))).isEqualTo("b a c");
        assertThat(choice.chosen().get(0).score().getAsDouble()).isEqualTo(1.1);
    }

    @Test
    void duplicatesOfABetterSceneAreLeftOut() throws Exception {
        // b points the same way as a; d as c but the other way round
        FloatMatrix embeddings = FloatMatrix.over(new float[] {1, 0, 2, 0.01f, 0, 1, 0, -1}, 2);
        String table = "scene_id,x\na,1\nb,2\nc,3\nd,0\n";
        assertThat(choose("""
                        budget: {amount: 9, unit: scenes}
                        steps:
                          - {step: score, measure: x}
                          - {step: filter, duplicate_cosine_below: 0.97}
                          - {step: select, strategy: top_k}
                        """, table, Optional.of(embeddings), List.of())).isEqualTo("c b d");
    }

    @Test
    void theBestAreKeptBeforeTheMostDiverseOfThemAreChosen() throws Exception {
        // of the three best a, b, c on a line at 0, 1 and 10: the medoid b, then the farthest c, then a; d at 100 is
        // not kept
        FloatMatrix embeddings = FloatMatrix.over(new float[] {0, 1, 10, 100}, 1);
        String table = "scene_id,x\na,4\nb,3\nc,2\nd,1\n";
        String policy = """
                budget: {amount: 2, unit: scenes}
                steps:
                  - {step: score, measure: x}
                  - {step: filter, most: 3}
                  - {step: select, strategy: k_center}
                """;
        Choice choice = choice(policy, table, Optional.of(embeddings), List.of("a"), false);

        assertThat(ids(choice, pool(plan(policy), table))).isEqualTo("c b");
        assertThat(choice.chosen().get(1).nearest()).hasValue(2);
        assertThat(choice.chosen().get(1).distance()).hasValue(9);
    }

    @Test
    void neitherTheOrderOfTheRowsNorAnotherSceneChangesADraw() throws Exception {
        String policy = """
                budget: {amount: 8, unit: scenes}
                steps: [{step: select, strategy: random}]
                """;
        String drawn = choose(policy);
        List<String> rows = POOL.lines().skip(1).sorted().toList();
        String sorted = POOL.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
        String more = sorted + "z,d9,fleet,1,0.2,0.2\n";

        assertThat(choose(policy, sorted, Optional.empty(), List.of())).isEqualTo(drawn);
        assertThat(choose(policy.replace("8", "9"), more, Optional.empty(), List.of())
                        .replace("z ", "")
                        .replace(" z", ""))
                .isEqualTo(drawn);
    }

    @Test
    void theRandomArmHasTheSameCandidatesAndBudgetAndNoQuotas() throws Exception {
        String policy = """
                budget: {amount: 3, unit: scenes}
                steps:
                  - {step: filter, not_labelled: true}
                  - {step: score, measure: entropy_nats}
                  - {step: select, strategy: top_k, most_per_drive: 1}
                quotas: [{source: incident, share: 1}]
                """;
        Choice chosen = choice(policy, POOL, Optional.empty(), List.of("a"), false);
        Choice control = choice(policy, POOL, Optional.empty(), List.of("a"), true);

        assertThat(control.candidates()).isEqualTo(chosen.candidates()).isEqualTo(6);
        assertThat(control.chosen()).hasSize(3).allMatch(c -> c.stratum().equals(Choosing.REST));
        assertThat(control.quotas()).isEmpty();
    }

    @Test
    void aPolicyThatNeedsWhatIsNotThereSaysSo() {
        assertThatThrownBy(() ->
                        choose("budget: {amount: 1, unit: scenes}\nsteps: [{step: select, strategy: k_center}]\n"))
                .hasMessage("`k_center` compares embeddings: --embeddings FILE");
        assertThatThrownBy(
                        () -> choose("budget: {amount: 1, unit: scenes}\nsteps: [{step: select, strategy: top_k}]\n"))
                .hasMessage("`top_k` ranks by a score: a `score` step must stand before it");
        assertThatThrownBy(() -> choose("budget: {amount: 1, unit: cost}\nsteps: [{step: select, strategy: random}]\n"))
                .hasMessageStartingWith("pool.csv: it has no column `cost`, but `scene_id`, `drive_id`");
        assertThatThrownBy(() ->
                        choose("budget: {amount: 1, unit: scenes}\nsteps: [{step: filter, not_labelled: true}]\n"))
                .hasMessage("the last of its `steps` must be `{step: select, strategy: …}`");
        assertThatThrownBy(() -> choose("""
                                budget: {amount: 1, unit: scenes}
                                steps: [{step: select, strategy: random}]
                                quotas: [{source: a, share: 0.7}, {source: b, share: 0.7}]
                                """)).hasMessage("the shares of its sources add up to 1.4, more than 1");
    }

    @Test
    void aPoolHasOneRowForEachScene() {
        String policy = "budget: {amount: 1, unit: scenes}\nsteps: [{step: select, strategy: random}]\n";
        assertThatThrownBy(() -> choose(policy, "scene_id\na\nb\na\n", Optional.empty(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("scene `a` stands in it twice");
        assertThatThrownBy(() -> choose(policy, "scene_id,x\na,1\n,2\n", Optional.empty(), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its row 2 names no scene");
    }

    @Test
    void gapsShareTheirQuotaInProportionToWhatIsMissing() throws Exception {
        // the quota of 4 scenes: segments lack 30 and 10, so 3 and 1
        RecordId target = new RecordId(Kind.TARGET, "t");
        PolicyPlan plan = plan("""
                budget: {amount: 4, unit: scenes}
                steps: [{step: score, measure: x}, {step: select, strategy: top_k}]
                quotas: [{gaps_of: t, share: 1}]
                """);
        SegmentQuery rain = weather("rain");
        SegmentQuery fog = weather("fog");
        BitSet inRain = new BitSet();
        inRain.set(0, 4);
        BitSet inFog = new BitSet();
        inFog.set(4, 8);
        List<String> blank = Collections.nCopies(8, "");
        Pool pool = new Pool(
                new PoolNames(List.of("a", "b", "c", "d", "e", "f", "g", "h"), blank, blank),
                blank,
                blank,
                new int[] {0, 1, 2, 3, 4, 5, 6, 7},
                Map.of("x", new double[] {1, 2, 3, 4, 5, 6, 7, 8}),
                Map.of(),
                Map.of(rain, inRain, fog, inFog),
                new double[] {1, 1, 1, 1, 1, 1, 1, 1});
        Material material = new Material(
                Optional.empty(),
                Optional.empty(),
                new BitSet(),
                Map.of(target, List.of(new Material.Gap(rain, 30), new Material.Gap(fog, 10))));

        Choice choice = Choosing.follow(plan, pool, material, spent -> {});

        assertThat(ids(choice, pool)).isEqualTo("d c b h");
        assertThat(choice.quotas())
                .containsExactly(
                        new Choice.FilledQuota("weather=rain", 3, 3), new Choice.FilledQuota("weather=fog", 1, 1));
    }

    private static SegmentQuery weather(String weather) {
        return new SegmentQuery(new OddValues(Map.of("weather", List.of(weather))));
    }
}
