package dev.oddline.selection.round;

import static dev.oddline.selection.round.RoundVectors.named;
import static dev.oddline.selection.round.RoundVectors.numbers;
import static dev.oddline.selection.round.RoundVectors.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoundStatisticsTest {
    private static final Taxonomy NO_ODD = new Taxonomy("none", List.of(), List.of());

    private static RoundStatistics statistics(RoundScenes scenes) {
        return RoundStatistics.of(scenes, RoundBackground.NONE);
    }

    private static OfferedScene scene(String id, String drive, String source) {
        return new OfferedScene(id, drive, source, List.of());
    }

    @Test
    void liftsOfTheReferenceVectorsFollowFromTheRows() throws IOException {
        JsonNode vector = named("segment_shift");
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        Taxonomy taxonomy = RoundVectors.taxonomy("kind", texts(input.get("segments")));

        RoundStatistics round =
                statistics(RoundVectors.counted(taxonomy, numbers(input.get("pool")), numbers(input.get("selected"))));

        List<SegmentLift> lifts = round.segments().values();
        assertThat(lifts).hasSize(6);
        for (int i = 0; i < 6; i++) {
            SegmentLift one = lifts.get(i);
            Lift lift = one.lift().figure().orElseThrow();
            assertThat(one.pool().share()).isCloseTo(numbers(expected.get("pool_share"))[i], within(1e-12));
            assertThat(lift.times()).isCloseTo(numbers(expected.get("lift"))[i], within(1e-12));
            double[] interval = numbers(expected.get("lift_ci95_wilson").get(i));
            assertThat(lift.interval().low()).isCloseTo(interval[0], within(1e-9));
            assertThat(lift.interval().high()).isCloseTo(interval[1], within(1e-9));
            assertThat(lift.p())
                    .isCloseTo(numbers(expected.get("hypergeometric_p_two_sided_doubled"))[i], within(1e-9));
            assertThat(lift.adjustedP()).isCloseTo(numbers(expected.get("p_bh"))[i], within(1e-9));
        }
        AttributeShift shift = round.attributes().get(0);
        assertThat(shift.shift().figure().orElseThrow().jensenShannonBits())
                .isCloseTo(expected.get("js_divergence_bits").asDouble(), within(1e-12));
        assertThat(shift.cramersV().figure().orElseThrow())
                .isCloseTo(expected.get("cramers_v").asDouble(), within(1e-12));
        JsonNode diversity = named("effective_numbers").get("expected");
        assertThat(shift.selected().figure().orElseThrow().ofEntropy())
                .isCloseTo(diversity.get("hill_1").asDouble(), within(1e-9));
        assertThat(shift.selected().figure().orElseThrow().ofDominance())
                .isCloseTo(diversity.get("hill_2").asDouble(), within(1e-9));
    }

    @Test
    void aValueThatATargetNamesIsTestedOnce() throws IOException {
        // 4 of 12 chosen, all with a: p of a is 2 · 1/495, of b and c 2 · C(8,4)/495 = 140/495; three tests, so 3 ·
        // 2/495
        Taxonomy taxonomy = RoundVectors.taxonomy("kind", List.of("a", "b", "c"));
        RoundScenes scenes = RoundVectors.counted(taxonomy, new double[] {4, 4, 4}, new double[] {4, 0, 0});

        SegmentLifts lifts = RoundStatistics.of(
                        scenes,
                        new RoundBackground(
                                List.of(new OddSegment(Map.of("kind", "a"))),
                                Answer.of(RoundQuotas.NONE),
                                BudgetUse.OF_SCENES,
                                Answer.none(Obstacle.NO_EMBEDDINGS),
                                0.9,
                                List.of()))
                .segments();

        assertThat(lifts.targets()).containsExactly(lifts.values().get(0));
        assertThat(lifts.all()).hasSize(3);
        assertThat(lifts.all())
                .extracting(lift -> lift.lift().figure().orElseThrow().adjustedP())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(6 / 495., 140 / 495., 140 / 495.);
    }

    @Test
    void theStabilityIndexNamesTheEmptyCells() throws IOException {
        JsonNode vector = named("psi_zero_cell");
        Taxonomy taxonomy = RoundVectors.taxonomy("kind", List.of("a", "b", "c", "d", "e", "snow"));

        AttributeShift shift = statistics(RoundVectors.counted(
                        taxonomy,
                        numbers(vector.get("input").get("pool")),
                        numbers(vector.get("input").get("selected"))))
                .attributes()
                .get(0);

        assertThat(shift.shift().figure().orElseThrow().stabilityIndex())
                .isCloseTo(vector.get("expected").get("psi").asDouble(), within(1e-9));
        assertThat(shift.shift().figure().orElseThrow().below()).containsExactly("snow");
    }

    @Test
    void scoresOfTheReferenceVectorsAreHeldAgainstTheScenesNotSelected() throws IOException {
        JsonNode vector = named("score_distribution");
        JsonNode expected = vector.get("expected");

        ScoreShift score = statistics(RoundVectors.scored(
                        numbers(vector.get("input").get("selected_scores")),
                        numbers(vector.get("input").get("pool_scores"))))
                .scores()
                .get(0);

        ScoreShift.Distance distance = score.againstOthers().figure().orElseThrow();
        assertThat(distance.kolmogorovSmirnov())
                .isCloseTo(expected.get("ks_statistic").asDouble(), within(1e-12));
        assertThat(distance.p().figure().orElseThrow())
                .isCloseTo(expected.get("ks_p_exact").asDouble(), within(1e-10));
        assertThat(distance.wasserstein()).isCloseTo(expected.get("wasserstein").asDouble(), within(1e-12));
        assertThat(distance.cliffsDelta())
                .isCloseTo(expected.get("cliffs_delta").asDouble(), within(1e-12));
        assertThat(score.againstPool().figure().orElseThrow().p().why()).contains(Obstacle.NOT_APART);
        ScoreShift.Histogram bins = score.histogram().figure().orElseThrow();
        assertThat(bins.pool().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(score.pool().figure().orElseThrow().n());
    }

    @Test
    void theSpreadOfTheReferenceVectorsFollowsFromTheEmbeddings() throws IOException {
        JsonNode vector = named("coverage_redundancy");
        JsonNode rows = vector.get("input").get("embeddings");
        float[] numbers = new float[rows.size() * 3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) rows.get(i / 3).get(i % 3).asDouble();
        }
        RoundScenes scenes = new RoundScenes(
                NO_ODD,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> scene("s" + i, "", ""))
                        .toList(),
                List.of(),
                IntStream.of(0, 3, 7, 9).boxed().toList());

        Spread spread = RoundStatistics.of(
                        scenes,
                        new RoundBackground(
                                List.of(),
                                Answer.of(RoundQuotas.NONE),
                                BudgetUse.OF_SCENES,
                                Answer.of(FloatMatrix.over(numbers, 3)),
                                0.9,
                                List.of()))
                .spread()
                .figure()
                .orElseThrow();

        JsonNode expected = vector.get("expected");
        assertThat(spread.coverageRadius())
                .isCloseTo(expected.get("coverage_radius").asDouble(), within(1e-6));
        assertThat(spread.meanNearestDistance())
                .isCloseTo(expected.get("mean_nearest_distance").asDouble(), within(1e-6));
        assertThat(spread.likeness().figure().orElseThrow().meanGreatestCosine())
                .isCloseTo(expected.get("mean_max_cosine_among_selected").asDouble(), within(1e-6));
        assertThat(spread.likeness().figure().orElseThrow().meanPairDistance())
                .isCloseTo(expected.get("mean_pairwise_distance").asDouble(), within(1e-6));
    }

    @Test
    void overlapsOfTheReferenceVectorsFollowFromTheIds() throws IOException {
        JsonNode vector = named("round_overlap");
        List<String> first = texts(vector.get("input").get("round_1"));
        List<String> second = texts(vector.get("input").get("round_2"));
        List<String> ids = new ArrayList<>(second);
        first.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        IntStream.range(ids.size(), 50).forEach(i -> ids.add("other" + i));
        RoundScenes scenes = new RoundScenes(
                NO_ODD,
                ids.stream().map(id -> scene(id, "", "")).toList(),
                List.of(),
                IntStream.range(0, second.size()).boxed().toList());
        EarlierRound before = new EarlierRound("round 1", ids.size(), Set.copyOf(ids), Set.copyOf(first), Map.of());

        RoundOverlap overlap = RoundStatistics.of(
                        scenes,
                        new RoundBackground(
                                List.of(),
                                Answer.of(RoundQuotas.NONE),
                                BudgetUse.OF_SCENES,
                                Answer.none(Obstacle.NO_EMBEDDINGS),
                                0.97,
                                List.of(before)))
                .overlaps()
                .get(0);

        JsonNode expected = vector.get("expected");
        assertThat(overlap.selected().figure().orElseThrow().shared()).isEqualTo(4);
        assertThat(overlap.selected().figure().orElseThrow().jaccard()).isEqualTo(0.4);
        assertThat(overlap.selected().figure().orElseThrow().expectedByChance()).isCloseTo(0.96, within(1e-12));
        assertThat(overlap.selected().figure().orElseThrow().chanceOfAsMany())
                .isCloseTo(expected.get("hypergeometric_p_at_least").asDouble(), within(1e-12));
        assertThat(overlap.chosenBefore()).isEqualTo(8);
    }

    @Test
    void chanceIsThatOfTheScenesOnOfferInBothRounds() {
        // two pools of 1,000 that share 500; of these each round chose 50 of its 100, 5 of them the same
        List<OfferedScene> pool =
                IntStream.range(0, 1000).mapToObj(i -> scene("s" + i, "", "")).toList();
        List<Integer> chosen = IntStream.concat(IntStream.range(0, 50), IntStream.range(500, 550))
                .boxed()
                .toList();
        Set<String> offered = IntStream.range(500, 1500).mapToObj(i -> "s" + i).collect(Collectors.toSet());
        Set<String> before = IntStream.concat(IntStream.range(545, 595), IntStream.range(1000, 1050))
                .mapToObj(i -> "s" + i)
                .collect(Collectors.toSet());

        ChosenTwice twice = RoundStatistics.of(
                        new RoundScenes(NO_ODD, pool, List.of(), chosen),
                        new RoundBackground(
                                List.of(),
                                Answer.of(RoundQuotas.NONE),
                                BudgetUse.OF_SCENES,
                                Answer.none(Obstacle.NO_EMBEDDINGS),
                                0.97,
                                List.of(new EarlierRound("r", offered.size(), offered, before, Map.of()))))
                .overlaps()
                .get(0)
                .selected()
                .figure()
                .orElseThrow();

        assertThat(twice.shared()).isEqualTo(5);
        assertThat(twice.expectedByChance()).isCloseTo(50 * 50 / 500., within(1e-12));
        // the sum of C(50, k) C(450, 50 - k) / C(500, 50) over k from 5 on, in exact fractions
        assertThat(twice.chanceOfAsMany()).isCloseTo(0.5776318632462599, within(1e-12));
    }

    @Test
    void aQuotaThatIsMetExactlyHasPOneAndIsStillNotShownToBeEquivalentWithFewScenes() throws IOException {
        RoundScenes scenes = drawn(Map.of("incident", 20, "fleet", 80));

        PolicyMix mix = quotas(scenes, asked("incident", "0.2"), asked("fleet", "0.8"));

        JsonNode expected = named("policy_mix_binomial").get("expected");
        QuotaOutcome incident = mix.quotas().get(0);
        assertThat(incident.wanted()).isEqualTo(20);
        assertThat(incident.compliance()).isEqualTo(RoundQuotas.Compliance.MET);
        assertThat(incident.rule()).isEqualTo(QuotaOutcome.Rule.EXACTLY);
        assertThat(incident.chance().orElseThrow().p()).isEqualTo(1.0);
        double[] interval = numbers(expected.get("clopper_pearson95").get(0));
        assertThat(incident.chance().orElseThrow().interval().low()).isCloseTo(interval[0], within(1e-9));
        assertThat(incident.chance().orElseThrow().interval().high()).isCloseTo(interval[1], within(1e-9));
        assertThat(incident.chance().orElseThrow().equivalent()).isFalse();
    }

    @Test
    void moreThanAskedOfASourceIsOverAndOfALeastShareMet() {
        RoundScenes scenes = drawn(Map.of("incident", 31, "fleet", 69));

        PolicyMix both = quotas(scenes, asked("incident", "0.2"), asked("fleet", "0.8"));
        PolicyMix one = quotas(scenes, asked("incident", "0.2"));

        assertThat(both.quotas().get(0).compliance()).isEqualTo(RoundQuotas.Compliance.OVER);
        assertThat(both.quotas().get(0).chance().orElseThrow().p()).isCloseTo(0.008392896467253809, within(1e-12));
        assertThat(both.quotas().get(1).compliance()).isEqualTo(RoundQuotas.Compliance.SHORT);
        assertThat(one.quotas().get(0).compliance()).isEqualTo(RoundQuotas.Compliance.MET);
    }

    @Test
    void threeSourcesAreTestedTogether() throws IOException {
        RoundScenes scenes = drawn(Map.of("a", 5, "b", 1, "c", 4));

        PolicyMix mix = quotas(scenes, asked("a", "0.2"), asked("b", "0.3"), asked("c", "0.5"));

        assertThat(mix.together().figure().orElseThrow())
                .isCloseTo(
                        named("policy_mix_exact_multinomial")
                                .get("expected")
                                .get("p")
                                .asDouble(),
                        within(1e-10));
    }

    @Test
    void twoScenesOfADriveTellLessThanTwoOfDifferentOnes() throws IOException {
        JsonNode frames = named("design_effect").get("input").get("frames_by_scene");
        List<OfferedScene> pool = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int drive = 0; drive < frames.size(); drive++) {
            for (double score : numbers(frames.get(drive))) {
                pool.add(scene("s" + pool.size(), "d" + drive, ""));
                scores.add(score);
            }
        }
        ScoreColumn column = ScoreColumn.of(
                "score", scores.stream().mapToDouble(Double::doubleValue).toArray());

        EffectiveNumbers numbers = statistics(new RoundScenes(
                        NO_ODD,
                        pool,
                        List.of(column),
                        IntStream.range(0, pool.size()).boxed().toList()))
                .effective();

        JsonNode expected = named("design_effect").get("expected");
        EffectiveNumbers.EffectiveScenes scenes = numbers.byScore().figure().orElseThrow();
        assertThat(scenes.designEffect())
                .isCloseTo(expected.get("design_effect").asDouble(), within(1e-12));
        assertThat(scenes.intraclassCorrelation()).isCloseTo(expected.get("icc").asDouble(), within(1e-12));
        assertThat(scenes.effective())
                .isCloseTo(expected.get("effective_frames").asDouble(), within(1e-12));
        // 2, 2, 5, 5 and 2 scenes of five drives: 16² / (4 + 4 + 25 + 25 + 4)
        assertThat(numbers.drivesSelected().figure().orElseThrow().effective()).isCloseTo(256.0 / 62, within(1e-12));
    }

    @Test
    void whatNobodyKnowsIsAValueOfItsOwnAndLeavesASegmentUndecided() {
        Taxonomy taxonomy = RoundVectors.taxonomy("weather", List.of("clear", "rain"));
        List<OfferedScene> pool = List.of(
                new OfferedScene("s1", "", "", List.of(new Condition(List.of("rain"), List.of()))),
                new OfferedScene("s2", "", "", List.of(Condition.UNKNOWN)),
                new OfferedScene("s3", "", "", List.of(new Condition(List.of("clear"), List.of()))),
                new OfferedScene("s4", "", "", List.of(new Condition(List.of("clear"), List.of()))));
        OddSegment rain = new OddSegment(Map.of("weather", "rain"));

        RoundStatistics round = RoundStatistics.of(
                new RoundScenes(taxonomy, pool, List.of(), List.of(0)),
                new RoundBackground(
                        List.of(rain),
                        Answer.of(RoundQuotas.NONE),
                        BudgetUse.OF_SCENES,
                        Answer.none(Obstacle.NO_EMBEDDINGS),
                        0.97,
                        List.of()));

        assertThat(round.segments().values().stream()
                        .map(one -> one.segment().valueOf().get("weather")))
                .containsExactly("clear", "rain", "");
        SegmentLift target = round.segments().targets().get(0);
        assertThat(target.undecided()).isEqualTo(1);
        assertThat(target.lift().figure().orElseThrow().times()).isEqualTo(4.0);
        assertThat(round.attributes().get(0).unknownInPool()).isEqualTo(new Part(1, 4));
        assertThat(round.spread().why()).contains(Obstacle.NO_EMBEDDINGS);
    }

    @Test
    void aRoundThatChoseNothingSaysSoInsteadOfFiguresOfNothing() {
        RoundStatistics round =
                statistics(new RoundScenes(NO_ODD, List.of(scene("s1", "d1", "fleet")), List.of(), List.of()));

        assertThat(round.selected()).isEqualTo(new Part(0, 1));
        assertThat(round.effective().drivesSelected().why()).contains(Obstacle.NOTHING_SELECTED);
        assertThat(quotas(new RoundScenes(NO_ODD, List.of(scene("s1", "", "")), List.of(), List.of()), asked("a", "1"))
                        .together()
                        .why())
                .contains(Obstacle.NOTHING_SELECTED);
    }

    private static RoundQuota asked(String source, String share) {
        return new RoundQuota(
                Optional.of(source), Optional.empty(), Optional.empty(), new BigDecimal(share), Optional.empty());
    }

    private static PolicyMix quotas(RoundScenes scenes, RoundQuota... quotas) {
        return RoundStatistics.of(
                        scenes,
                        new RoundBackground(
                                List.of(),
                                Answer.of(new RoundQuotas(List.of(quotas))),
                                BudgetUse.OF_SCENES,
                                Answer.none(Obstacle.NO_EMBEDDINGS),
                                0.97,
                                List.of()))
                .mix();
    }

    /** Returns a round that chose all scenes of a pool with so many of each source. */
    private static RoundScenes drawn(Map<String, Integer> sources) {
        List<OfferedScene> pool = sources.entrySet().stream()
                .flatMap(e -> IntStream.range(0, e.getValue()).mapToObj(i -> scene(e.getKey() + i, "", e.getKey())))
                .collect(Collectors.toList());
        return new RoundScenes(
                NO_ODD, pool, List.of(), IntStream.range(0, pool.size()).boxed().toList());
    }
}
