package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that ranks frames or objects still buys whole scenes. */
class SelectFramesTest {
    private static final String FRAMES = """
            scene_id,frame_id,drive_id,source,weather,entropy_nats
            b,1,d2,fleet,rain,0.8
            a,2,d1,fleet,clear,0.9
            b,2,d2,fleet,rain,0.7
            c,1,d3,fleet,clear,0.85
            b,3,d2,fleet,rain,0.1
            a,1,d1,fleet,clear,0.2
            """;

    @TempDir
    private Path root;

    private CheckFolder folder;
    private RoundFolder rounds;

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root);
        rounds = new RoundFolder(folder);
        rounds.pool(FRAMES);
        policy("frame", "{amount: 2, unit: scenes}", "top_k");
    }

    private void policy(String unit, String budget, String strategy) throws IOException {
        rounds.policy("p", """
                policy_id: p
                task: perception
                unit: %s
                budget: %s
                seed: 11
                steps:
                  - {step: score, measure: entropy_nats}
                  - {step: select, strategy: %s}
                """.formatted(unit, budget, strategy));
    }

    @Test
    void theBestFrameBringsItsWholeScene() throws IOException {
        RanCommand select = rounds.select("p", "--id", "r1");

        assertThat(select.err()).isEmpty();
        assertThat(select.out())
                .contains("2 scenes chosen by top_k, seed 11; 2 of 2 scenes spent")
                .contains("3 of 3 scenes were candidates")
                .contains("first  a, c\n")
                .contains("next would have been  b\n");
        assertThat(folder.text("metadata/tables/r1-selected.csv")).isEqualTo("""
                scene_id,drive_id,rank,stratum,source,brought_by,entropy_nats,score,nearest_scene,nearest_distance,reason
                a,d1,1,rest,fleet,2,0.9,0.9,,,"entropy_nats 0.9 of `2`, first of 6"
                c,d3,2,rest,fleet,1,0.85,0.85,,,"entropy_nats 0.85 of `1`, first of 4"
                """);
        assertThat(folder.text("metadata/sampling/r1.yaml"))
                .contains("scenes: 3\n")
                .contains("candidates: 3\n");
        rounds.expectDerivedAgain(1);
    }

    @Test
    void aBudgetOfFramesCountsAllFramesOfAScene() throws IOException {
        policy("frame", "{amount: 4, unit: frames}", "top_k");

        // a has two frames and c one; b with its three does not fit into the one that is left
        assertThat(rounds.select("p", "--id", "r1").out())
                .contains("2 scenes chosen by top_k, seed 11; 3 of 4 frames spent");
        assertThat(folder.check("--recompute")).as(folder.printed()).isEqualTo(Exit.FINE);
    }

    @Test
    void chanceDrawsScenesSoThatManyFramesAreNoAdvantage() throws IOException {
        policy("frame", "{amount: 2, unit: scenes}", "random");
        rounds.select("p", "--id", "r1");
        List<String> ofFrames = rounds.scenes("r1");
        policy("scene", "{amount: 2, unit: scenes}", "random");
        rounds.pool("""
                scene_id,drive_id,source,entropy_nats
                a,d1,fleet,0.9
                b,d2,fleet,0.8
                c,d3,fleet,0.85
                """);
        rounds.select("p", "--id", "r2");

        assertThat(ofFrames).isEqualTo(rounds.scenes("r2"));
    }

    @Test
    void whatTheTableOfScenesSaysOfASceneIsSpentOnceWhateverItsFrames() throws IOException {
        policy("frame", "{amount: 30, unit: objects}", "top_k");
        Path scenes = folder.write("metadata/tables/scenes.csv", "scene_id,objects\na,10\nb,10\nc,10\n");

        assertThat(rounds.select("p", "--scenes", scenes.toString(), "--id", "r1")
                        .out())
                .contains("3 scenes chosen by top_k, seed 11; 30 of 30 objects spent");
    }

    @Test
    void objectsBuyTheirScenesToo() throws IOException {
        policy("object", "{amount: 3, unit: objects}", "top_k");
        rounds.pool("""
                scene_id,frame_id,object_id,drive_id,source,entropy_nats
                a,1,7,d1,fleet,0.9
                a,1,8,d1,fleet,0.1
                a,2,7,d1,fleet,0.3
                b,1,7,d2,fleet,0.8
                """);

        assertThat(rounds.select("p", "--id", "r1").out())
                .contains("1 scene chosen by top_k, seed 11; 3 of 3 objects spent");
        assertThat(folder.text("metadata/tables/r1-selected.csv")).contains("a,d1,1,rest,fleet,1/7,0.9");
    }

    @Test
    void theStatisticsOfTheRoundAreAboutScenes() {
        rounds.select("p", "--id", "r1");
        RanCommand round = rounds.run("round", "r1");

        assertThat(round.err()).isEmpty();
        // of a scene the mean of its frames: a 0.55, b 0.5333, c 0.85
        assertThat(round.out())
                .contains("2 of 3 scenes selected (66.7 %)")
                .contains("0.533 to 0.850, n = 3")
                .doesNotContain("rows of the pool");
    }

    @Test
    void scoreMakesAPoolOfFrames() throws IOException {
        Path boxes = folder.write("boxes.csv", """
                scene_id,frame_id,score
                b,1,0.8
                a,1,0.2
                a,2,0.9
                a,2,0.4
                b,2,
                """);
        RanCommand score = RanCommand.of(
                "score",
                boxes.toString(),
                "--input",
                "scores",
                "--columns",
                "score",
                "--measure",
                "score",
                "--aggregate",
                "frame=max",
                "--empty",
                "zero",
                "--out",
                rounds.pool());

        assertThat(score.err()).startsWith("5 rows, 4 frames");
        assertThat(folder.text("metadata/tables/pool.csv")).isEqualTo("""
                scene_id,frame_id,score,scored_items
                b,1,0.8,1
                b,2,0.0,0
                a,1,0.2,1
                a,2,0.9,2
                """);
        assertThat(folder.text("metadata/tables/pool.csv.about.json")).contains("frame max, empty zero");
    }

    private static final String OBJECTS = """
            scene_id,frame_id,object_id,p_car,p_bike
            a,1,7,0.9,0.1
            a,1,8,0.5,0.5
            b,1,7,0.8,0.2
            a,2,7,0.6,0.4
            """;

    private RanCommand scoreObjects(String table, String... more) throws IOException {
        Path outputs = folder.write("objects.csv", table);
        List<String> command = List.of("score", outputs.toString(), "--columns", "p_*", "--measure", "margin");
        return RanCommand.of(command, more);
    }

    @Test
    void scoreMakesAPoolOfObjectsThatAPolicyChoosesFrom() throws IOException {
        Path scenes = folder.write("metadata/tables/scenes.csv", "scene_id,source\na,fleet\nb,fleet\n");
        RanCommand score =
                scoreObjects(OBJECTS, "--unit", "object", "--scenes", scenes.toString(), "--out", rounds.pool());

        assertThat(score.err()).startsWith("4 rows, 4 objects");
        assertThat(folder.text("metadata/tables/pool.csv")).isEqualTo("""
                scene_id,frame_id,object_id,source,margin
                a,1,7,fleet,0.8
                a,1,8,fleet,0.0
                b,1,7,fleet,0.6000000000000001
                a,2,7,fleet,0.19999999999999996
                """);
        rounds.policy("p", """
                policy_id: p
                task: perception
                unit: object
                budget: {amount: 3, unit: objects}
                seed: 11
                steps:
                  - {step: score, measure: margin}
                  - {step: select, strategy: top_k}
                """);
        rounds.select("p", "--id", "r1");

        assertThat(folder.text("metadata/tables/r1-selected.csv")).contains("\na,,1,rest,fleet,1/8,0.0,");
        rounds.expectDerivedAgain(1);
    }

    @Test
    void theFirstObjectsAreTheLeastCertainOfEqualOnesByTheirIds() throws IOException {
        String equal = OBJECTS.replace("0.6,0.4", "0.5,0.5");

        assertThat(scoreObjects(equal, "--unit", "object", "--top", "2").out().lines())
                .extracting(line -> line.substring(0, line.indexOf(",\"scored_by")))
                .containsExactly(
                        "{\"scene_id\":\"a\",\"frame_id\":\"1\",\"object_id\":\"8\",\"margin\":0.0",
                        "{\"scene_id\":\"a\",\"frame_id\":\"2\",\"object_id\":\"7\",\"margin\":0.0");
    }

    @Test
    void anObjectThatStandsThereTwiceOrHasNoIdIsRefused() throws IOException {
        assertThat(scoreObjects(OBJECTS + "a,1,7,0.3,0.7\n", "--unit", "object").err())
                .contains("line 6, scene `a`: `a/1/7` stands in several rows");
        assertThat(scoreObjects(OBJECTS + "a,1,,0.3,0.7\n", "--unit", "object").err())
                .contains("line 6, scene `a`: `object`: the row names none, in `object_id`");
        assertThat(scoreObjects(OBJECTS, "--unit", "frame").err())
                .contains("line 3, scene `a`: `a/1` stands in several rows");
        assertThat(scoreObjects(OBJECTS, "--unit", "object", "--aggregate", "frame=max"))
                .extracting(RanCommand::exit)
                .isEqualTo(Exit.TROUBLE);
    }

    @Test
    void aFrameThatStandsThereTwiceOrHasNoIdIsRefused() throws IOException {
        rounds.pool(FRAMES + "a,1,d1,fleet,clear,0.3\n");
        assertThat(rounds.select("p").err()).contains("frame `a/1` stands in it twice");

        rounds.pool("scene_id,entropy_nats\na,0.1\n");
        assertThat(rounds.select("p").err()).contains("it has no column `frame_id`");
    }
}
