package dev.oddline.selection.round.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.Part;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.SegmentLift;
import dev.oddline.selection.round.Spread;
import dev.oddline.statistics.Interval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records and tables small enough to count by hand. */
class RecordedRoundsTest {
    @TempDir
    private Path root;

    private ScratchRounds scratch;

    @BeforeEach
    void writeARoundItsControlAndWhatWasTrained() throws IOException {
        scratch = new ScratchRounds(root)
                .with("oddline.yaml", "title: Rounds\n")
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        attributes:
                          - attribute_id: weather
                            values: [{value_id: clear}, {value_id: rain}]
                        """)
                .with("metrics/recall.yaml", "metric_id: recall\ndirection: higher\n")
                .with("targets/tgt-1.yaml", """
                        target_id: tgt-1
                        odd_id: odd-1
                        task: perception
                        metric: recall
                        training_scenes: 3
                        segments: [{segment: {weather: rain}}]
                        """)
                .with("policies/p-1.yaml", """
                        policy_id: p-1
                        budget: {amount: 4, unit: scenes}
                        steps: [{step: score, measure: entropy_nats}]
                        quotas: [{source: incident, share: 0.5}, {source: fleet, share: 0.5}]
                        """)
                .with("sampling/r-1.yaml", round("r-1", "2026-02-01T00:00:00Z", "", "selected"))
                .with("sampling/r-1c.yaml", round("r-1c", "2026-02-01T01:00:00Z", "control_of: r-1\n", "random"))
                .with("tables/pool.csv", """
                        scene_id,drive_id,source,frames,weather,note,entropy_nats
                        s1,d1,incident,10,rain,wet,0.9
                        s2,d1,fleet,10,rain,,0.8
                        s3,d2,incident,10,clear,,0.7
                        s4,d2,fleet,10,,,0.6
                        s5,d3,fleet,10,clear,,0.3
                        s6,d3,fleet,10,clear,,0.2
                        s7,d4,fleet,10,clear,,0.1
                        s8,d4,fleet,10,clear,,
                        """)
                .with("tables/selected.csv", "scene_id,rank\ns2,2\ns1,1\ns4,4\ns3,3\nghost,5\n")
                .with("tables/random.csv", "scene_id,rank\ns5,1\ns6,2\ns7,3\ns1,4\n")
                .with("tables/selected-labelled.csv", """
                        scene_id,state,objects,reason
                        s1,delivered,3,
                        s2,delivered,3,
                        s3,refused,,blurred
                        """)
                .with("tables/random-labelled.csv", "scene_id,state\ns5,delivered\ns6,delivered\n")
                .with("tables/review.csv", "scene_id,verdict\ns1,confirmed\ns2,confirmed\ns3,doubted\n")
                .with("datasets/train-0.yaml", dataset("train-0", ""))
                .with("tables/train-0.csv", "scene_id,split,weather\nt1,train,rain\nt2,train,clear\nt3,val,rain\n")
                .with("datasets/train-1.yaml", dataset("train-1", "r-1"))
                .with(
                        "tables/train-1.csv",
                        "scene_id,split,weather\nt1,train,rain\nt2,train,clear\nt3,val,rain\ns1,train,rain\n")
                .with("datasets/train-1c.yaml", dataset("train-1c", "r-1c"))
                .with("tables/train-1c.csv", "scene_id,split,weather\nt1,train,rain\nt2,train,clear\ns5,train,clear\n");
        trained("base-1", "train-0", 1, "0.50");
        trained("base-2", "train-0", 2, "0.52");
        trained("chosen-1", "train-1", 1, "0.60");
        trained("chosen-2", "train-1", 2, "0.66");
        trained("random-1", "train-1c", 1, "0.54");
        trained("random-2", "train-1c", 2, "0.56");
    }

    @AfterEach
    void close() throws IOException {
        scratch.close();
    }

    private static String round(String id, String time, String more, String table) {
        return """
                sampling_id: %s
                round: 1
                selected_at: %s
                task: perception
                policy_id: p-1
                odd_id: odd-1
                pool: {table: metadata/tables/pool.csv}
                selected: {table: metadata/tables/%s.csv}
                labelled: {table: metadata/tables/%s-labelled.csv}
                labelled_before: train-0
                %s""".formatted(id, time, table, table, more)
                + (id.equals("r-1") ? "review: {table: metadata/tables/review.csv, by: K}\n" : "");
    }

    private static String dataset(String id, String round) {
        String origin = round.isEmpty()
                ? ""
                : "parents: [train-0]\norigin: [{source: sampling, scenes: 2, sampling_id: " + round + "}]\n";
        return "dataset_version_id: " + id + "\nodd_id: odd-1\n" + origin + "scene_table: {table: metadata/tables/" + id
                + ".csv}\n";
    }

    private void trained(String id, String dataset, int seed, String recall) throws IOException {
        scratch.with("runs/" + id + ".yaml", """
                run_id: %s
                job: train
                purpose: official
                status: finished
                dataset_version_id: %s
                inputs: [{role: validation, dataset_version_id: val-1}]
                seeds: {torch: %d}
                hyperparameters: {lr: 0.1}
                metrics: {recall: %s}
                """.formatted(id, dataset, seed, recall));
    }

    @Test
    void readsTheChoiceInTheOrderOfItsRanksAndSaysWhichScenesThePoolDoesNotHold() throws IOException {
        RecordedRound round = scratch.round("r-1");

        RoundStatistics statistics = round.statistics().figure().orElseThrow();
        assertThat(statistics.selected()).isEqualTo(new Part(4, 8));
        assertThat(round.defects().notInPool()).containsExactly("ghost");
        SegmentLift rain = statistics.segments().targets().get(0);
        assertThat(rain.pool()).isEqualTo(new Part(2, 8));
        assertThat(rain.selected()).isEqualTo(new Part(2, 4));
        assertThat(rain.undecided()).isEqualTo(1);
        assertThat(rain.lift().figure().orElseThrow().times()).isEqualTo(2.0);
    }

    @Test
    void onlyColumnsOfNumbersAreScoresAndAMissingOneIsCounted() throws IOException {
        RoundStatistics statistics = scratch.round("r-1").statistics().figure().orElseThrow();

        assertThat(statistics.scores()).hasSize(1);
        assertThat(statistics.scores().get(0).name()).isEqualTo("entropy_nats");
        assertThat(statistics.scores().get(0).missing()).isEqualTo(1);
        // all selected above all others
        assertThat(statistics
                        .scores()
                        .get(0)
                        .againstOthers()
                        .figure()
                        .orElseThrow()
                        .cliffsDelta())
                .isEqualTo(1.0);
    }

    @Test
    void quotasAreThoseOfThePolicy() throws IOException {
        RoundStatistics statistics = scratch.round("r-1").statistics().figure().orElseThrow();

        assertThat(statistics.mix().quotas().stream().map(quota -> quota.got().units()))
                .containsExactly(2L, 2L);
    }

    @Test
    void quotasOfABudgetOfFramesAreHeldAgainstTheFramesOfTheScenes() throws IOException {
        scratch.with("policies/p-1.yaml", """
                policy_id: p-1
                budget: {amount: 100, unit: frames}
                steps: [{step: score, measure: entropy_nats}]
                quotas: [{source: incident, share: 0.8}, {source: fleet, share: 0.2}]
                """);

        RoundStatistics statistics = scratch.round("r-1").statistics().figure().orElseThrow();

        // two scenes of ten frames of each source; 32 and 8 are asked for
        assertThat(statistics.mix().quotas().stream().map(quota -> quota.got().units()))
                .containsExactly(20L, 20L);
        assertThat(statistics.mix().quotas())
                .extracting(QuotaOutcome::compliance)
                .containsExactly(RoundQuotas.Compliance.SHORT, RoundQuotas.Compliance.OVER);
        assertThat(statistics.mix().quotas()).allMatch(quota -> quota.chance().isEmpty());
        assertThat(statistics.mix().together().why()).contains(Obstacle.NOT_DRAWN_ONE_BY_ONE);
    }

    @Test
    void followsScenesFromThePoolToTheModels() throws IOException {
        Funnel funnel = scratch.round("r-1").funnel();

        assertThat(funnel.pool()).contains(8L);
        assertThat(funnel.selected()).contains(5L);
        assertThat(funnel.review().figure().orElseThrow().verdicts()).isEqualTo(Map.of("confirmed", 2L, "doubted", 1L));
        assertThat(funnel.review().figure().orElseThrow().withoutVerdict()).isEqualTo(2);
        Funnel.Labels labels = funnel.labels().figure().orElseThrow();
        assertThat(labels.delivered()).isEqualTo(2);
        assertThat(labels.reasons()).isEqualTo(Map.of("blurred", 1L));
        assertThat(labels.waiting()).contains(2L);
        VersionUse use = funnel.versions().get(0);
        assertThat(use.stated()).contains(2L);
        assertThat(use.found().figure()).contains(1L); // s2 was delivered and is not in its table
        assertThat(use.runs()).hasSize(2);
    }

    @Test
    void whatNobodySaysOfLabelsIsNotZero() throws IOException {
        scratch.with(
                "sampling/r-1.yaml",
                round("r-1", "2026-02-01T00:00:00Z", "", "selected")
                        .replaceAll("labelled: .*", "labelled: {delivered: 2}"));

        Funnel.Labels labels = scratch.round("r-1").funnel().labels().figure().orElseThrow();

        assertThat(labels.delivered()).isEqualTo(2);
        assertThat(labels.refused()).isEmpty();
        assertThat(labels.waiting()).isEmpty();
    }

    @Test
    void theConditionsOfAPoolAreReadInTheNewestTaxonomy() throws IOException {
        scratch.with("odd/odd-0.yaml", """
                        odd_id: odd-0
                        attributes: [{attribute_id: weather, values: [{value_id: clear}]}]
                        """)
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        predecessor: odd-0
                        attributes: [{attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}]
                        """)
                .with(
                        "sampling/r-1.yaml",
                        round("r-1", "2026-02-01T00:00:00Z", "", "selected")
                                .replace("odd_id: odd-1\n", "")
                                .replace("labelled_before: train-0\n", ""))
                .with("datasets/train-1.yaml", "dataset_version_id: train-1\n");

        assertThat(scratch.round("r-1").taxonomy().id()).isEqualTo("odd-1");
    }

    @Test
    void countsWhatWasWantedHadDeliveredAndIsMissing() throws IOException {
        ClosedGap rain = scratch.round("r-1").gaps().figure().orElseThrow().get(0);

        assertThat(rain.wanted()).contains(3L);
        assertThat(rain.before()).isEqualTo(1); // t3 is not trained on
        assertThat(rain.delivered()).isEqualTo(2);
        assertThat(rain.missingBefore()).isEqualTo(2);
        assertThat(rain.isClosed()).isTrue();
    }

    @Test
    void holdsModelsTrainedAlikeAgainstTheRandomArm() throws IOException {
        Gain gain = scratch.round("r-1").effect().gains().stream()
                .filter(one -> one.against() == Gain.Against.CONTROL)
                .findFirst()
                .orElseThrow();

        assertThat(gain.difference()).isCloseTo(0.63 - 0.55, within(1e-12));
        // resamples of {0.60, 0.66} and {0.54, 0.56}: 16 differences, sorted 0.04 0.05 0.05 0.06 0.07 0.07 0.08 ...
        // 0.12
        assertThat(gain.intervals().bootstrap().figure().orElseThrow().low())
                .isCloseTo(0.04 + 0.375 * 0.01, within(1e-12));
        assertThat(gain.intervals().bootstrap().figure().orElseThrow().high())
                .isCloseTo(0.12 - 0.375 * 0.01, within(1e-12));
        // Welch: t(0.975) of 1.2195 degrees of freedom times sqrt(0.0009 + 0.0001)
        assertThat(gain.intervals().t().figure().orElseThrow().contains(gain.difference()))
                .isTrue();
    }

    @Test
    void theGainOfALabelIsTheChangeOverTheDeliveredLabels() throws IOException {
        Gain gain = scratch.round("r-1").effect().gains().stream()
                .filter(one -> one.against() == Gain.Against.BEFORE)
                .findFirst()
                .orElseThrow();

        assertThat(gain.labels()).isEqualTo(2);
        assertThat(gain.perLabel().orElseThrow()).isCloseTo((0.63 - 0.51) / 2, within(1e-12));
        Interval whole = gain.intervals().t().figure().orElseThrow();
        assertThat(gain.intervalPerLabel().orElseThrow().low()).isCloseTo(whole.low() / 2, within(1e-12));
        assertThat(gain.intervalPerLabel().orElseThrow().high()).isCloseTo(whole.high() / 2, within(1e-12));
    }

    @Test
    void tellsWithHowManyScenesTheChoiceReachesWhatTheRandomArmReaches() throws IOException {
        EfficiencyCurve curve = scratch.round("r-1").effect().curves().get(0);

        assertThat(curve.chosen().stream().map(CurvePoint::scenes)).containsExactly(2L, 3L);
        EfficiencyCurve.Saving saving = curve.saving().figure().orElseThrow();
        // from 0.51 at 2 to 0.63 at 3 scenes; the random arm ends at 0.55
        assertThat(saving.reachesAt().figure().orElseThrow()).isCloseTo(2 + 0.04 / 0.12, within(1e-12));
        assertThat(saving.areaGain()).isCloseTo((0.63 - 0.55) / 2, within(1e-12));
        // of 64 resamples the second and the last but one: 0.54 from 0.52 to 0.63, and 0.56 from 0.51 to 0.60
        Interval reached = saving.reachesWithin().figure().orElseThrow();
        assertThat(reached.low()).isCloseTo(2 + 2 / 11.0, within(1e-12));
        assertThat(reached.high()).isCloseTo(2 + 5 / 9.0, within(1e-12));
        // (0.60 - 0.56) / 2 and (0.66 - 0.54) / 2
        assertThat(saving.areaWithin().low()).isCloseTo(0.02, within(1e-12));
        assertThat(saving.areaWithin().high()).isCloseTo(0.06, within(1e-12));
    }

    @Test
    void oneSeedSavesNothingThatIsShown() throws IOException {
        scratch.with("runs/random-2.yaml", "run_id: random-2\njob: score\n");

        EfficiencyCurve curve = scratch.round("r-1").effect().curves().get(0);

        assertThat(curve.random()).hasSize(2);
        assertThat(curve.saving().why()).contains(Obstacle.ONE_SEED);
    }

    @Test
    void modelsTrainedOtherwiseAreNotComparable() throws IOException {
        scratch.with("runs/random-1.yaml", """
                run_id: random-1
                job: train
                purpose: official
                status: finished
                dataset_version_id: train-1c
                inputs: [{role: validation, dataset_version_id: val-1}]
                hyperparameters: {lr: 0.2}
                metrics: {recall: 0.9}
                """);
        scratch.with("runs/random-2.yaml", """
                run_id: random-2
                job: train
                purpose: trial
                status: finished
                dataset_version_id: train-1c
                metrics: {recall: 0.9}
                """);

        RoundEffect effect = scratch.round("r-1").effect();

        assertThat(effect.control().why()).contains(Obstacle.OTHER_HYPERPARAMETERS);
        assertThat(effect.gains().stream().map(Gain::against)).containsOnly(Gain.Against.BEFORE);
    }

    @Test
    void withoutAControlNothingIsHeldAgainstRandom() throws IOException {
        scratch.with("sampling/r-1c.yaml", round("r-1c", "2026-02-01T01:00:00Z", "", "random"));

        RoundEffect effect = scratch.round("r-1").effect();

        assertThat(effect.control().why()).contains(Obstacle.NO_CONTROL);
        assertThat(effect.curves().get(0).saving().why()).contains(Obstacle.NO_CONTROL);
    }

    @Test
    void theRandomArmIsHeldAgainstTheRoundBeforeIt() throws IOException {
        RoundStatistics random = scratch.round("r-1c").statistics().figure().orElseThrow();

        assertThat(random.overlaps()).hasSize(1);
        assertThat(random.overlaps().get(0).sharedPool()).isEqualTo(new Part(8, 8));
        assertThat(random.overlaps().get(0).selected().figure().orElseThrow().shared())
                .isEqualTo(1);
        assertThat(random.overlaps().get(0).rankAgreement().figure()).contains(1.0);
    }

    @Test
    void embeddingsFollowTheRowsOfThePool() throws IOException {
        scratch.with("tables/pool.npy", npy(new float[] {0, 0, 0, 0, 0, 1, 2, 6}))
                .with(
                        "sampling/r-1.yaml",
                        round(
                                "r-1",
                                "2026-02-01T00:00:00Z",
                                "embeddings: {table: metadata/tables/pool.npy}\n",
                                "selected"));

        Spread spread = scratch.round("r-1")
                .statistics()
                .figure()
                .orElseThrow()
                .spread()
                .figure()
                .orElseThrow();

        assertThat(spread.coverageRadius()).isEqualTo(6.0);
        assertThat(spread.meanNearestDistance()).isEqualTo(9.0 / 8);
        assertThat(spread.shareWithinHalf()).isEqualTo(7.0 / 8);
        assertThat(spread.likeness().why()).contains(Obstacle.NO_DIRECTION);
    }

    @Test
    void embeddingsOfAnotherNumberOfScenesAreNotMeasured() throws IOException {
        scratch.with("tables/pool.npy", npy(new float[] {0, 1}))
                .with(
                        "sampling/r-1.yaml",
                        round(
                                "r-1",
                                "2026-02-01T00:00:00Z",
                                "embeddings: {table: metadata/tables/pool.npy}\n",
                                "selected"));

        assertThat(scratch.round("r-1")
                        .statistics()
                        .figure()
                        .orElseThrow()
                        .spread()
                        .why())
                .contains(Obstacle.OTHER_NUMBER_OF_EMBEDDINGS);
    }

    @Test
    void aPoolThatIsGoneIsSaid() throws IOException {
        scratch.with(
                "sampling/r-1.yaml",
                round("r-1", "2026-02-01T00:00:00Z", "", "selected").replace("pool.csv", "gone.csv"));

        RecordedRound round = scratch.round("r-1");

        assertThat(round.statistics().why()).contains(Obstacle.POOL_NOT_READ);
        assertThat(round.funnel().labels().figure().orElseThrow().delivered()).isEqualTo(2);
    }

    @Test
    void aTableBesideThePoolTellsItsConditions() throws IOException {
        scratch.with("tables/pool.csv", """
                        scene_id,entropy_nats
                        s1,0.9
                        s2,0.8
                        s3,0.7
                        s4,0.6
                        s5,0.5
                        """)
                .with("tables/scenes.csv", "scene_id,source,weather\ns1,incident,rain\ns2,fleet,rain\ns5,fleet,clear\n")
                .with(
                        "sampling/r-1.yaml",
                        round(
                                "r-1",
                                "2026-02-01T00:00:00Z",
                                "pool_scenes: {table: metadata/tables/scenes.csv}\n",
                                "selected"));

        RoundStatistics statistics = scratch.round("r-1").statistics().figure().orElseThrow();

        assertThat(statistics.segments().targets().get(0).pool()).isEqualTo(new Part(2, 5));
        assertThat(statistics.attributes().get(0).unknownInPool()).isEqualTo(new Part(2, 5));
        assertThat(statistics.mix().quotas().stream().map(quota -> quota.got().units()))
                .containsExactly(1L, 1L);
    }

    /** Returns an array of one column in the format of NumPy. */
    private static byte[] npy(float[] numbers) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + numbers.length + ", 1), }";
        byte[] text =
                (header + " ".repeat(63 - (10 + header.length()) % 64) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + text.length + 4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        bytes.putShort((short) text.length).put(text);
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return bytes.array();
    }
}
