package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {
    private static final String COMMIT = "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f";
    private static final String HASH = "sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";
    private static final String MADE_FROM = "job: other\ncode_version: " + COMMIT + "\ncode_dirty: false\nconfig_hash: "
            + HASH + "\ndocker_image: \"train:1@" + HASH + "\"\n";

    @TempDir
    private Path root;

    private CheckFolder folder;

    @BeforeEach
    void original() throws IOException {
        folder = new CheckFolder(root.resolve("records"));
        settings("");
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\n" + MADE_FROM + "metrics: {mAP: 0.412, recall: 0.7, latency: 60, loss: .nan}\n");
    }

    private void settings(String more) throws IOException {
        folder.write("metadata/oddline.yaml", "title: Team\n" + more);
    }

    private void replica(String replicates, String metrics) throws IOException {
        folder.write(
                "metadata/runs/r2.yaml",
                "run_id: r2\n" + MADE_FROM + "replicates: " + replicates + "\nmetrics: " + metrics + "\n");
    }

    private Document page(String path) {
        try {
            Path site = root.resolve("site");
            BuiltSite.of(folder.path("metadata"), site);
            return Jsoup.parse(site.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> rows(Document page, String anchor) {
        page.select(".below").remove(); // on phones, what stands beside a figure stands below it
        return page.select("section:has(#" + anchor + ") tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void aResultOutsideOfItsToleranceIsAWarning() throws IOException {
        replica("{run_id: r1, tolerance: {mAP: 0.002}}", "{mAP: 0.398}");
        assertThat(folder.check()).isEqualTo(Exit.FINE);
        assertThat(folder.printed())
                .contains(
                        "metadata/runs/r2.yaml:8:16: warning[replication-outside-tolerance]: `mAP` is -0.014 from that of"
                                + " `r1`, but the tolerance is 0.002");
        replica("{run_id: r1, tolerance: {mAP: 0.002}}", "{mAP: 0.410}");
        folder.check();
        assertThat(folder.printed()).doesNotContain("replication-outside-tolerance");
    }

    @Test
    void thePagesOfBothCompareEveryMetric() throws IOException {
        replica(
                "{run_id: r1, tolerance: {mAP: 0.002, latency: 5%, loss: 1}}",
                "{mAP: 0.415, latency: 63, loss: 1.0, speed: 3}");
        Document replica = page("runs/r2.html");
        assertThat(rows(replica, "replication"))
                .containsExactly(
                        "mAP 0.412 0.415 +0.003 ±0.002 outside",
                        "recall 0.7 – – not stated missing",
                        "latency 60 63 +3 ±5 % within",
                        "loss NaN 1.0 – ±1 not judged",
                        "speed – 3 – not stated missing");
        assertThat(replica.select("section:has(#replication) .caption").text())
                .startsWith("r1. Made from the same dataset versions, code, configuration and image.");
        Document original = page("runs/r1.html");
        assertThat(rows(original, "replica-1")).isEqualTo(rows(replica, "replication"));
        assertThat(original.select("#replica-1").text()).isEqualTo("Replicated by r2");
        assertThat(original.select(".links").text()).contains("replicated by r2");
        assertThat(replica.select(".links").text()).contains("replicates r1");
        assertThat(Files.readString(root.resolve("site/data/runs-1.json")))
                .contains("\"replication\":{\"original\":\"r1\",\"other_inputs\":[],\"metrics\":[{\"metric\":\"mAP\","
                        + "\"difference\":0.003,\"tolerance\":\"0.002\",\"verdict\":\"outside\"}");
    }

    @Test
    void withoutAToleranceNothingIsJudged() throws IOException {
        replica("r1", "{mAP: 0.1}");
        assertThat(folder.check()).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).doesNotContain("replication-outside-tolerance");
        assertThat(rows(page("runs/r2.html"), "replication")).contains("mAP 0.412 0.1 −0.312 not stated not judged");
    }

    @Test
    void theSettingsStateWhatRecordsLeaveOut() throws IOException {
        settings("replication: {tolerance: 1%}\n");
        replica("{run_id: r1, tolerance: {recall: 0.2}}", "{mAP: 0.417, recall: 0.6}");
        assertThat(folder.check()).isEqualTo(Exit.FINE);
        // 1 % of 0.412 is 0.00412
        assertThat(folder.printed()).contains("`mAP` is +0.005 from").doesNotContain("`recall`");
    }

    @Test
    void saysThatTheInputsWereNotTheSame() throws IOException {
        replica("{run_id: r1, tolerance: 0}", "{mAP: 0.413}");
        folder.write(
                "metadata/runs/r2.yaml",
                folder.text("metadata/runs/r2.yaml").replace(COMMIT, COMMIT.replace('3', '4'))
                        + "dataset_version_id: v1\n");
        folder.check();
        assertThat(folder.printed())
                .contains("the two were not made from the same: see `dataset_version_id`, `code_version`");
        assertThat(page("runs/r2.html")
                        .select("section:has(#replication) .caption")
                        .text())
                .contains("Not the same inputs, or not stated: dataset version, code version.");
    }

    @Test
    void aNegativeToleranceIsRefused() throws IOException {
        replica("{run_id: r1, tolerance: -1}", "{mAP: 0.412}");
        assertThat(folder.check()).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed()).contains("number-out-of-range");
    }

    @Test
    void whatNobodyKnowsIsNotTheSame() throws IOException {
        folder.write(
                "metadata/runs/r1.yaml",
                folder.text("metadata/runs/r1.yaml").replace("code_dirty: false\n", "")
                        + "dataset_version_id: {unknown: lost}\ninputs: [{role: teacher, model_id: {unknown: lost}}]\n");
        replica("r1", "{mAP: 0.412}");
        folder.write(
                "metadata/runs/r2.yaml",
                folder.text("metadata/runs/r2.yaml").replace("code_dirty: false\n", "")
                        + "dataset_version_id: {unknown: lost}\ninputs: [{role: teacher, model_id: {unknown: lost}}]\n");
        page("runs/r2.html");
        assertThat(Files.readString(root.resolve("site/data/runs-1.json")))
                .contains("\"other_inputs\":[\"dataset_version_id\",\"inputs\",\"code_dirty\"]");
    }
}
