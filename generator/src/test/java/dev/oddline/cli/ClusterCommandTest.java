package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.record.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCommandTest {
    private static final String[] BY_SPEED = {
        "--features", "speed,jerk", "--min-cluster-size", "4", "--resamples", "10", "--at", "2026-03-01T00:00:00Z"
    };

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheTaxonomy() throws IOException {
        put("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
                """);
    }

    @Test
    void writesARecordAndATableForEachCluster() throws IOException {
        RanCommand ran = cluster("pool.csv", scenes(), with(BY_SPEED, "--id-prefix", "cl-1", "--uncertainty", "score"));

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(ran.out()).contains("21 scenes: 20 in 2 clusters, 1 in none", "wrote 2 records and 3 tables");
        assertThat(read("metadata/clusters/cl-1-c02.yaml"))
                .contains(
                        "title: weather rain",
                        "created_at: 2026-03-01T00:00:00Z",
                        "features: [speed, jerk]",
                        "table: metadata/tables/cl-1-c02-members.csv",
                        "scenes: 8",
                        "incident_scenes: 2",
                        "mean: 0.9",
                        "suggested_priority: 1",
                        "odd:\n  weather: rain\n")
                .contains("- {attribute: weather, value: rain, scenes: 8, share: 1, lift: 2.3333, p: 0.00013}");
        assertThat(read("metadata/tables/cl-1-c02-members.csv"))
                .startsWith("scene_id,x,y,distance,probability,typicality\n")
                .hasLineCount(9);
        assertThat(read("metadata/tables/cl-1-clustering.csv"))
                .startsWith("scene_id,cluster,x,y,probability,outlier_score\n")
                .contains("\na-00,cl-1-c01,", "\nz-00,,")
                .hasLineCount(22);
        assertThat(run("check", "--metadata", folder.resolve("metadata").toString())
                        .exit())
                .isZero();
    }

    @Test
    void theSiteShowsTheClustersOnAMap() throws IOException {
        cluster("pool.csv", scenes(), with(BY_SPEED, "--id-prefix", "cl-1", "--uncertainty", "score"));
        put("metadata/scenarios/sc-1.yaml", """
                scenario_id: sc-1
                title: Slow and jerky
                statement: The vehicle creeps.
                cluster_ids: [cl-1-c02]
                """);
        put("metadata/clusters/by-hand.yaml", """
                cluster_id: by-hand
                method: by eye
                members: {unknown: nobody wrote them down}
                """);

        RanCommand built = run(
                "build",
                "--metadata",
                folder.resolve("metadata").toString(),
                "--out",
                folder.resolve("site").toString());

        assertThat(built.exit()).as(built.printed()).isNotEqualTo(2);
        String page = read("site/clusters.html");
        assertThat(page)
                .contains("<svg class=\"scenes\" role=\"img\"", ">Slow and jerky</text>", ">c01</text>")
                .contains("Clustering of 2026-03-01", "Other clusters", "clusters/by-hand.html")
                .contains(
                        "weather: rain 100 % (8 scenes, ×2.3, p\u00a0&lt;\u00a00.001)",
                        "not named yet", "trustworthiness");
        assertThat(page.indexOf("cl-1-c02")).as("priority 1 comes first").isLessThan(page.indexOf("cl-1-c01"));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        cluster("pool.csv", scenes(), with(BY_SPEED, "--id-prefix", "cl-1", "--map", "tsne"));
        String before = read("metadata/tables/cl-1-clustering.csv");
        List<String> rows = scenes();
        Collections.reverse(rows);

        cluster("other.csv", rows, with(BY_SPEED, "--id-prefix", "cl-2", "--map", "tsne"));

        assertThat(read("metadata/tables/cl-2-clustering.csv").replace("cl-2", "cl-1"))
                .isEqualTo(before);
    }

    @Test
    void aClusterThatWasThereKeepsItsNumber() throws IOException {
        cluster("pool.csv", scenes(), with(BY_SPEED, "--id-prefix", "cl-1"));
        List<String> grown = new ArrayList<>(scenes());
        for (int i = 0; i < 30; i++) {
            grown.add(scene("n-%02d".formatted(i), 200 + i % 5, i % 3, "clear", "fleet", 0.1));
        }

        RanCommand ran = cluster("pool-2.csv", grown, with(BY_SPEED, "--id-prefix", "cl-2"));

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(read("metadata/clusters/cl-2-c02.yaml")).contains("predecessor: cl-1-c02");
        assertThat(read("metadata/clusters/cl-2-c03.yaml"))
                .contains("scenes: 30")
                .doesNotContain("predecessor");
        assertThat(ran.out()).contains("cl-1-c02 again (Jaccard 1.00)");
    }

    @Test
    void whatIsThereIsNotWrittenTwiceAndNeverOver() throws IOException {
        String[] first = with(BY_SPEED, "--id-prefix", "cl-1");
        cluster("pool.csv", scenes(), first);
        first[first.length - 3] = "2026-04-01T00:00:00Z";
        assertThat(cluster("pool.csv", scenes(), first).out()).contains("all of them are there already");
        Path record = folder.resolve("metadata/clusters/cl-1-c01.yaml");
        Files.writeString(record, Files.readString(record).replace("title: ", "title: Trams, "));
        Files.delete(folder.resolve("metadata/clusters/cl-1-c02.yaml"));

        RanCommand ran = cluster("pool.csv", scenes(), first);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("cl-1-c01.yaml", "never written over");
        assertThat(Files.exists(folder.resolve("metadata/clusters/cl-1-c02.yaml")))
                .isFalse();
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        RanCommand ran = cluster("pool.csv", scenes(), with(BY_SPEED, "--dry-run"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("2 clusters").doesNotContain("wrote");
        assertThat(Files.exists(folder.resolve("metadata").resolve(Kind.CLUSTER.folder())))
                .isFalse();
    }

    @Test
    void anInputThatDoesNotFitIsRefusedWithItsRow() throws IOException {
        List<String> rows = scenes();
        rows.set(3, scene("a-03", Double.NaN, 1, "clear", "fleet", 0.1).replace("NaN", ""));
        assertThat(cluster("pool.csv", rows, BY_SPEED).err())
                .contains("row 4 (scene `a-03`) has no `speed`", "--missing mean");
        assertThat(cluster("pool.csv", rows, with(BY_SPEED, "--missing", "mean", "--dry-run"))
                        .exit())
                .isZero();
        rows.set(3, rows.get(2));
        assertThat(cluster("pool.csv", rows, BY_SPEED).err()).contains("scene `a-02` stands in it twice");
        assertThat(cluster("pool.csv", scenes(), "--features", "colour").err()).contains("it has no column `colour`");
    }

    @Test
    void wrongUsageSaysWhatIsMissing() throws IOException {
        assertThat(cluster("pool.csv", scenes()).err()).contains("--embeddings FILE, --features COLUMN");
        assertThat(cluster("pool.csv", scenes(), with(BY_SPEED, "--k", "3")).err())
                .contains("--k is no parameter of --method hdbscan");
        assertThat(cluster("pool.csv", scenes(), "--features", "speed", "--method", "dbscan")
                        .err())
                .contains("--method dbscan needs --radius");
        assertThat(cluster("pool.csv", scenes(), with(BY_SPEED, "--weight", "sped=2"))
                        .err())
                .contains("--weight names 'sped', which is none of speed, jerk");
    }

    @Test
    void whereNothingIsFoundTheParametersToTryAreNamed() throws IOException {
        RanCommand ran = cluster("pool.csv", scenes(), "--features", "speed", "--min-cluster-size", "15");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo(
                        "oddline: `--min-cluster-size`: 15 of 21 scenes: there are two clusters or none, so 2 to 10 can"
                                + " be\n");
        assertThat(cluster("pool.csv", scenes(), "--features", "speed", "--min-samples", "21")
                        .err())
                .isEqualTo("oddline: `--min-samples`: 21 of 21 scenes: 1 to 20 can be\n");
    }

    @Test
    void theSizesThatWorkAreThoseThatFindClusters() throws IOException {
        String[] ten = {"--features", "speed", "--min-cluster-size", "10", "--min-samples", "3", "--dry-run"};
        RanCommand none = cluster("pool.csv", scenes(), ten);
        assertThat(none.err())
                .contains(
                        "no cluster was found among its 21 scenes: with --min-samples 3, a --min-cluster-size of 2 to 8"
                                + " finds some");
        ten[3] = "8";
        assertThat(cluster("pool.csv", scenes(), ten).exit()).isZero();
        ten[3] = "9";
        assertThat(cluster("pool.csv", scenes(), ten).exit()).isEqualTo(1);
    }

    private static List<String> scenes() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(scene("a-%02d".formatted(i), 50 + i % 4, i % 3, i == 0 ? "rain" : "clear", "fleet", 0.2));
        }
        for (int i = 0; i < 8; i++) {
            rows.add(scene("b-%02d".formatted(i), 10 + i % 3, 40 + i % 2, "rain", i < 2 ? "incident" : "fleet", 0.9));
        }
        rows.add(scene("z-00", 900, 900, "clear", "fleet", 0.2));
        return rows;
    }

    private static String scene(String id, double speed, double jerk, String weather, String source, double score) {
        return String.join(
                ",", id, Double.toString(speed), Double.toString(jerk), weather, source, Double.toString(score));
    }

    private RanCommand cluster(String name, List<String> rows, String... arguments) throws IOException {
        put("metadata/tables/" + name, "scene_id,speed,jerk,weather,source,score\n" + String.join("\n", rows) + "\n");
        return run(Stream.concat(
                        Stream.of(
                                "cluster",
                                folder.resolve("metadata/tables/" + name).toString(),
                                "--metadata",
                                folder.resolve("metadata").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static RanCommand run(String... arguments) {
        return RanCommand.of(arguments);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
