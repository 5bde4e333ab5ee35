package dev.oddline.selection.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.odd.Taxonomy;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every strategy keeps to the rest of its policy: the drives it may take from, and scenes that are taken whole. */
class StrategiesInPoliciesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top_k",
                "random",
                "stratified_random, by: [kind]",
                "power, temperature: 1",
                "softmax, temperature: 1",
                "rank, temperature: 1",
                "k_center",
                "k_means_plus_plus",
                "badge",
                "typiclust, clusters: 3, neighbours: 2, smallest_cluster: 1",
                "cluster_margin, clusters: 3, candidates: 12",
                "ranked_batch",
                "mmr, lambda: 0.5",
                "dpp",
                "facility_location",
            })
    void aDriveGivesOneSceneAndAFrameItsWholeScene(String strategy) throws Exception {
        // twelve scenes of two frames each, three scenes of each of four drives
        StringBuilder scenes = new StringBuilder("scene_id,drive_id,score,kind\n");
        StringBuilder frames = new StringBuilder("scene_id,frame_id,drive_id,score,kind\n");
        float[] places = new float[24];
        float[] doubled = new float[48];
        for (int i = 0; i < 12; i++) {
            String rest = "d%d,%s,%s\n".formatted(i / 3, 0.05 + i * 7 % 12 / 13.0, i % 2 == 0 ? "even" : "odd");
            scenes.append("s%02d,".formatted(i)).append(rest);
            for (int n = 0; n < 2; n++) {
                places[2 * i + n] = 1 + (i * (5 + 2 * n)) % 11;
                frames.append("s%02d,%d,".formatted(i, n)).append(rest);
                doubled[4 * i + 2 * n] = 1 + (i * 5) % 11;
                doubled[4 * i + 2 * n + 1] = 1 + (i * 7) % 11 + n;
            }
        }
        String steps = "seed: 3\nsteps: [{step: score, measure: score}, {step: select, strategy: " + strategy;

        List<String> byDrive =
                chosen("budget: {amount: 6, unit: scenes}\n" + steps + ", most_per_drive: 1}]", scenes, places);
        List<String> byFrame =
                chosen("unit: frame\nbudget: {amount: 5, unit: scenes}\n" + steps + "}]", frames, doubled);
        List<String> both = chosen(
                "unit: frame\nbudget: {amount: 6, unit: scenes}\n" + steps + ", most_per_drive: 1}]", frames, doubled);

        assertThat(byDrive)
                .hasSize(4)
                .extracting(StrategiesInPoliciesTest::drive)
                .doesNotHaveDuplicates();
        assertThat(byFrame).hasSize(5).doesNotHaveDuplicates();
        assertThat(both).hasSize(4).extracting(StrategiesInPoliciesTest::drive).doesNotHaveDuplicates();
    }

    /**
     * On a line, a at 0 being labelled: b at 100 is the farthest, then d at 40. Then e at 70 is 30 from d and b, but of the drive of
     * b; f at 10 is what another drive has left.
     */
    @Test
    void theFarthestSceneIsThatOfTheDrivesThatAreLeft() throws Exception {
        String table = "scene_id,drive_id\na,d0\nb,d1\nc,d1\nd,d2\ne,d1\nf,d3\n";
        float[] places = {0, 100, 90, 40, 70, 10};
        String policy = "budget: {amount: 3, unit: scenes}\nsteps: [{step: select, strategy: k_center%s}]";

        assertThat(chosen(policy.formatted(""), table, places, 0)).containsExactly("b", "d", "e");
        assertThat(chosen(policy.formatted(", most_per_drive: 1"), table, places, 0))
                .containsExactly("b", "d", "f");
    }

    private static int drive(String scene) {
        return Integer.parseInt(scene.substring(1)) / 3;
    }

    private List<String> chosen(String policy, CharSequence table, float[] places, int... labelled) throws Exception {
        PolicyPlan plan = PolicyPlan.of(WrittenPolicy.of(policy), Optional.empty(), Optional.empty());
        Path file = Files.writeString(folder.resolve("pool.csv"), table);
        BitSet known = new BitSet();
        for (int row : labelled) {
            known.set(row);
        }
        int rows = (int) table.chars().filter(c -> c == '\n').count() - 1;
        float[] probabilities = new float[2 * rows];
        for (int row = 0; row < rows; row++) {
            probabilities[2 * row] = 0.5f + (row * 3 % 10) / 25f;
            probabilities[2 * row + 1] = 1 - probabilities[2 * row];
        }
        try (TableEngine engine = DuckDbEngine.of(1, 64L << 20)) {
            Pool pool = PoolReader.read(
                    engine,
                    new TableFile("pool.csv", file, TableFormat.CSV),
                    Optional.empty(),
                    plan.columns(),
                    Optional.<Taxonomy>empty());
            Material material = new Material(
                    Optional.of(FloatMatrix.over(places, places.length / rows)),
                    Optional.of(FloatMatrix.over(probabilities, 2)),
                    known,
                    Map.of());
            return Choosing.follow(plan, pool, material, spent -> {}).chosen().stream()
                    .map(one -> pool.ids().get(one.row()))
                    .toList();
        }
    }
}
