package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round over a pool of 12 scenes, counted by hand: s01, s02, s05 and s07 are chosen, three of them in rain. */
class RoundCommandTest {
    private static final String POLICY = """
            policy_id: p1
            budget: {amount: 4, unit: scenes}
            steps: [{step: score, measure: entropy_nats}, {step: select, strategy: top_k}]
            quotas: [{source: incident, share: 0.5}, {source: fleet, share: 0.5}]
            """;

    @TempDir
    private Path root;

    private CheckFolder folder;
    private RoundFolder rounds;

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root);
        rounds = new RoundFolder(folder);
        folder.write("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                attributes: [{attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}]
                """);
        folder.write("metadata/metrics/recall.yaml", "metric_id: recall\ndirection: higher\n");
        target("tgt-a", 3, "[{segment: {weather: rain}}, {segment: {weather: clear}}]");
        target("tgt-b", 2, "[{segment: {weather: rain}}]");
        rounds.policy("p1", POLICY);
        rounds.pool("""
                scene_id,drive_id,source,frames,weather,entropy_nats
                s01,d1,incident,10,rain,0.95
                s02,d1,incident,20,rain,0.90
                s03,d2,incident,10,clear,0.85
                s04,d2,incident,20,clear,0.80
                s05,d3,fleet,10,rain,0.75
                s06,d3,fleet,20,rain,0.70
                s07,d4,fleet,10,clear,0.65
                s08,d4,fleet,20,clear,0.60
                s09,d5,fleet,10,clear,0.55
                s10,d5,fleet,20,clear,0.50
                s11,d6,fleet,10,clear,0.45
                s12,d6,fleet,20,clear,0.40
                """);
        folder.write("metadata/tables/chosen.csv", "scene_id,rank\ns01,1\ns02,2\ns05,3\ns07,4\n");
        folder.write("metadata/tables/labelled.csv", """
                scene_id,state,reason
                s01,delivered,
                s02,delivered,
                s05,refused,blurred
                """);
        folder.write("metadata/datasets/train-0.yaml", """
                dataset_version_id: train-0
                odd_id: odd-1
                scene_table: {table: metadata/tables/train-0.csv}
                """);
        folder.write(
                "metadata/tables/train-0.csv", "scene_id,split,weather\nt1,train,rain\nt2,train,clear\nt3,val,rain\n");
        folder.write("metadata/sampling/r1.yaml", """
                sampling_id: r1
                round: 1
                selected_at: 2026-02-12T06:00:00Z
                task: perception
                policy_id: p1
                odd_id: odd-1
                pool: {table: metadata/tables/pool.csv}
                selected: {table: metadata/tables/chosen.csv}
                labelled: {table: metadata/tables/labelled.csv}
                labelled_before: train-0
                """);
    }

    private void target(String id, int trainingScenes, String segments) throws IOException {
        folder.write("metadata/targets/" + id + ".yaml", """
                target_id: %s
                odd_id: odd-1
                task: perception
                metric: recall
                training_scenes: %d
                segments: %s
                """.formatted(id, trainingScenes, segments));
    }

    private String round(String... more) {
        List<String> arguments = new ArrayList<>(List.of("round", "r1"));
        arguments.addAll(List.of(more));
        RanCommand ran = rounds.run(arguments.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(Exit.FINE);
        return ran.out();
    }

    /** Returns the cells of the one row of the CSV that begins so. */
    private List<String> row(String start) {
        List<String> rows = round("--format", "csv")
                .lines()
                .filter(line -> line.startsWith(start + ","))
                .toList();
        assertThat(rows).as(start).hasSize(1);
        return List.of(rows.get(0).split(",", -1));
    }

    @Test
    void aRowHasTheColumnsOfItsHeader() {
        List<String> lines = round("--format", "csv").lines().toList();

        assertThat(lines.get(0)).isEqualTo("part,name,figure,value,low,high,n,of,p,adjusted_p");
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 9, "nine commas");
    }

    @Test
    void aQuotaOfScenesIsCounted() {
        List<String> incident = row("quota,incident,share");

        assertThat(incident.get(3)).isEqualTo("0.5");
        assertThat(incident.subList(6, 8)).containsExactly("2", "4");
    }

    @Test
    void aQuotaOfFramesIsHeldAgainstTheFramesOfTheChosenScenes() throws IOException {
        String policy = POLICY.replace("{amount: 4, unit: scenes}", "{amount: 50, unit: frames}");
        rounds.policy("p1", policy);

        // incident 10 + 20, fleet 10 + 10; the largest scene has 20, so that 5 are tolerated
        assertThat(round())
                .contains("Quotas of the policy  shares of frames\n")
                .contains("incident  asked 25 (50.0 %), got 30 (60.0 %)  5 over, tolerated\n")
                .contains("fleet     asked 25 (50.0 %), got 20 (40.0 %)  5 short, tolerated\n");
        assertThat(row("quota,incident,share")).containsSubsequence("0.6", "", "", "30", "50", "", "");

        rounds.policy(
                "p1",
                policy.replace("incident, share: 0.5", "incident, share: 0.1")
                        .replace("fleet, share: 0.5", "fleet, share: 0.9"));
        assertThat(round())
                .contains("incident  asked 5 (10.0 %), got 30 (60.0 %)  25 over\n")
                .contains("fleet     asked 45 (90.0 %), got 20 (40.0 %)  25 short\n");
        assertThat(round("--format", "json")).contains("\"quotas_unit\" : \"frames\"", "\"frames\" : 30,");
    }

    @Test
    void whatScenesTakeMayStandBesideThePool() throws IOException {
        rounds.policy("p1", POLICY.replace("{amount: 4, unit: scenes}", "{amount: 50, unit: cost}"));
        String record = folder.text("metadata/sampling/r1.yaml");
        assertThat(round()).contains("the pool does not say what each selected scene takes of it");

        folder.write("metadata/sampling/r1.yaml", record + "pool_scenes: {table: metadata/tables/more.csv}\n");
        folder.write("metadata/tables/more.csv", "scene_id,cost\ns01,2.5\ns02,2.5\ns05,3\ns07,2\n");

        assertThat(round()).contains("incident  asked 5 (50.0 %), got 5 (50.0 %)  met exactly\n");
    }

    @Test
    void aSegmentIsHeldAgainstThePool() {
        List<String> rain = row("target segment,weather=rain,lift");

        // 3 of 4 against 4 of 12; 3 or 4 of 4 drawn by chance: (4 · 8 + 1) / 495, doubled
        assertThat(Double.parseDouble(rain.get(3))).isCloseTo(2.25, within(1e-12));
        assertThat(rain.subList(6, 8)).containsExactly("3", "4");
        assertThat(Double.parseDouble(rain.get(8))).isCloseTo(66 / 495., within(1e-12));
        assertThat(Double.parseDouble(rain.get(9))).isCloseTo(66 / 495., within(1e-12));
    }

    @Test
    void aValueThatIsATargetIsListedOnceAndCountsOnce() {
        assertThat(round()).contains("p adjusted over 2 segments");
    }

    @Test
    void aGapSaysWhoseItIs() {
        assertThat(row("gap,tgt-a: weather=rain,wanted").get(3)).isEqualTo("3");
        assertThat(row("gap,tgt-a: weather=rain,before").get(3)).isEqualTo("1"); // t3 is not trained on
        assertThat(row("gap,tgt-a: weather=rain,delivered").get(3)).isEqualTo("2");
        assertThat(row("gap,tgt-a: weather=rain,missing_after").get(3)).isEqualTo("0");
        assertThat(row("gap,tgt-a: weather=clear,missing_after").get(3)).isEqualTo("2");
        assertThat(row("gap,tgt-b: weather=rain,wanted").get(3)).isEqualTo("2");
        assertThat(round()).contains("tgt-a: ", "tgt-b: ");
    }

    @Test
    void aShortenedListSaysHowManyItLeavesOut() {
        // three gaps, two quotas and two segments
        assertThat(round("--format", "markdown", "--top", "1"))
                .contains("| `tgt-a` | `weather=rain` | 3 | 1 | 2 | ")
                .doesNotContain("tgt-b")
                .contains("\nand 2 more\n")
                .contains("\nand 1 more\n");
        assertThat(round("--format", "markdown", "--top", "3"))
                .contains("| `tgt-b` | `weather=rain` | 2 | 1 | 2 | ")
                .doesNotContain(" more\n");
    }

    @Test
    void theFunnelCountsScenes() {
        assertThat(row("funnel,pool,scenes").get(3)).isEqualTo("12");
        assertThat(row("funnel,selected,scenes").get(3)).isEqualTo("4");
        assertThat(row("funnel,delivered,scenes").get(3)).isEqualTo("2");
        assertThat(row("funnel,refused,scenes").get(3)).isEqualTo("1");
    }
}
