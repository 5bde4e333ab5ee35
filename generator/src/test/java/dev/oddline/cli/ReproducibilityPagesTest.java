package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityPagesTest {
    private static final String COMMIT = "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f";
    // `printf 'lr: 0.1\n' | sha256sum`, `printf foo | md5sum`
    private static final String CONFIG = "sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";
    private static final String DATA = "md5:acbd18db4cc2f85cedef654fccc4a4d8";
    private static final String TABLE = "metadata/_verification/verifications.csv";
    private static final String CODE_OK =
            "run,r1,code_version," + COMMIT + ",ok,the clone has it,2026-03-01,oddline 1\n";
    private static final String CONFIG_OK =
            "run,r1,config_hash," + CONFIG + ",ok,the file is it,2026-03-02,oddline 1\n";
    private static final String DATA_OK = "dataset,v1,storage.hash," + DATA + ",ok,in the cache,2026-03-03,oddline 1\n";

    @TempDir
    private Path root;

    private Path site(String verifications) throws IOException {
        CheckFolder folder = new CheckFolder(root.resolve("records"));
        folder.write("metadata/oddline.yaml", "title: Team\n");
        folder.write("metadata/datasets/v1.yaml", """
                dataset_version_id: v1
                pinned: true
                storage: {system: dvc, path: data/bev, hash: "%s"}
                """.formatted(DATA));
        folder.write("metadata/runs/r1.yaml", """
                run_id: r1
                job: other
                dataset_version_id: v1
                code_version: %s
                code_dirty: false
                config_hash: %s
                docker_image: "train:1@%s"
                seeds: {torch: 42}
                nondeterminism: []
                """.formatted(COMMIT, CONFIG, CONFIG));
        folder.write("metadata/runs/r2.yaml", "run_id: r2\njob: other\ncode_dirty: true\n");
        folder.write("metadata/models/m1.yaml", "model_id: m1\nrun_id: r1\n");
        folder.write("metadata/models/m2.yaml", "model_id: m2\nrun_id: r-lost\n");
        folder.write("metadata/evaluations/e1.yaml", """
                evaluation_id: e1
                kind: offline
                dataset_version_id: v1
                models: [{role: detector, model_id: m1}, {role: tracker, model_id: m2}]
                run_id: r2
                """);
        folder.write(TABLE, "kind,id,field,claim,answer,reason,date,tool\n" + verifications);
        Path site = root.resolve("site");
        BuiltSite.of(folder.path("metadata"), site);
        return site;
    }

    private static List<String> reasons(Path site, String page) throws IOException {
        return rows(Jsoup.parse(site.resolve(page)));
    }

    private static List<String> rows(Document page) {
        Element section = page.select("section:has(#reproducibility)").first();
        return section.select("tbody tr").stream().map(Element::text).toList();
    }

    @Test
    void aRunSaysItsGradeAndTheReasonForEachInput() throws IOException {
        Path site = site(CODE_OK + CONFIG_OK + DATA_OK);
        Document page = Jsoup.parse(site.resolve("runs/r1.html"));
        assertThat(page.select(".badge").eachText()).contains("grade A");
        assertThat(rows(page))
                .containsExactly(
                        "code verified the clone has it, on 2026-03-01",
                        "configuration verified the file is it, on 2026-03-02",
                        "data v1 verified in the cache, on 2026-03-03",
                        "image pinned registries are not contacted",
                        "seeds stated torch 42",
                        "non-determinism none known");
        assertThat(Files.readString(site.resolve("data/runs-1.json")))
                .contains("\"reproducibility\":{\"grade\":\"A\",\"inputs\":[{\"part\":\"code\"");
    }

    @Test
    void whatNobodyKnowsIsSaidOnThePage() throws IOException {
        site("");
        CheckFolder folder = new CheckFolder(root.resolve("records"));
        folder.write(
                "metadata/runs/r1.yaml",
                folder.text("metadata/runs/r1.yaml").replace("code_dirty: false\n", "")
                        + "inputs: [{role: teacher, model_id: {unknown: the log is lost}}]\n");
        Path site = root.resolve("site");
        BuiltSite.of(folder.path("metadata"), site);
        Document page = Jsoup.parse(site.resolve("runs/r1.html"));
        assertThat(page.select(".badge").eachText()).contains("grade D");
        assertThat(rows(page))
                .contains(
                        "code not pinned the record does not say whether the work tree held changes that the commit"
                                + " does not",
                        "data not pinned nobody knows which (teacher): the log is lost");
        assertThat(page.select("main").text()).contains("unknown: the log is lost");
    }

    @Test
    void anAnswerToAnotherValueCountsForNothing() throws IOException {
        Path site = site(CODE_OK.replace("3f2c9", "aaaaa") + CONFIG_OK + DATA_OK);
        assertThat(reasons(site, "runs/r1.html")).contains("code pinned the value changed since it was verified");
        assertThat(Jsoup.parse(site.resolve("runs/r1.html")).select(".badge").eachText())
                .contains("grade B");
    }

    @Test
    void whatIsThereButDifferentIsNotPinned() throws IOException {
        Path site = site(CODE_OK + CONFIG_OK + DATA_OK.replace(",ok,in the cache", ",mismatch,other bytes"));
        assertThat(reasons(site, "runs/r1.html")).contains("data v1 not pinned other bytes, on 2026-03-03");
        assertThat(Jsoup.parse(site.resolve("runs/r1.html")).select(".badge").eachText())
                .contains("grade D");
    }

    @Test
    void theListHasTheGrades() throws IOException {
        Document list = Jsoup.parse(site(CODE_OK + DATA_OK).resolve("runs.html"));
        assertThat(list.select("thead th").last().text()).isEqualTo("grade");
        assertThat(list.select("tbody td:last-child").eachText()).containsExactly("B", "D");
    }

    @Test
    void figuresOfModelsAndEvaluationsNameTheRunsBeneath() throws IOException {
        Path site = site(CODE_OK);
        assertThat(reasons(site, "evaluations/e1.html"))
                .containsExactly(
                        "r1 B not verified: configuration, data v1",
                        "r-lost – the run has no record that can be read",
                        "r2 D not pinned: code, configuration, data, image; no seeds stated; non-determinism not stated");
        assertThat(reasons(site, "models/m1.html")).hasSize(1);
        assertThat(Files.readString(site.resolve("data/evaluations-1.json")))
                .contains(
                        "\"runs_beneath\":[{\"run_id\":\"r1\",\"grade\":\"B\"},{\"run_id\":\"r-lost\"},{\"run_id\":\"r2\"");
    }
}
