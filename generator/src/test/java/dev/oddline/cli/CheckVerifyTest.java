package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerifyTest {
    // `printf 'lr: 0.1\n' | sha256sum`
    private static final String CONFIG = "sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";

    @TempDir
    private Path root;

    private CheckFolder folder;

    @BeforeEach
    void settings() throws IOException {
        folder = new CheckFolder(root.resolve("records"));
        folder.write(
                "metadata/oddline.yaml",
                "title: Team\ndefault_repository: perception\nrepositories: {perception: {}}\n");
    }

    private void run(String commit) throws IOException {
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\njob: other\ncode_version: %s\nconfig: perception:a.yaml\nconfig_hash: %s\n"
                        .formatted(commit, CONFIG));
    }

    private String clone(String config) throws IOException {
        Path clone = Files.createDirectories(root.resolve("perception"));
        try (MadeRepository repository = MadeRepository.in(clone)) {
            ObjectId first = repository.commit(1, "ran", Map.of("a.yaml", config));
            repository.commit(2, "later", Map.of("a.yaml", "lr: 9\n"), first);
            return first.name();
        }
    }

    private String perception() {
        return "perception=" + root.resolve("perception");
    }

    @Test
    void nothingIsVerifiedUnlessAskedFor() throws IOException {
        run("3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
        clone("lr: 0.1\n");
        assertThat(folder.check()).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).doesNotContain("verif");
        assertThat(folder.check("--repo", perception())).isEqualTo(Exit.TROUBLE);
        assertThat(folder.complained()).contains("need --verify");
    }

    @Test
    void countsTheAnswersAndSaysWhyThereIsNone() throws IOException {
        run(clone("lr: 0.1\n"));
        assertThat(folder.check("--verify")).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains("all                         0          0              2");
        assertThat(folder.printed()).contains("       2  no clone of perception");
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains("all                         2          0              0");
    }

    @Test
    void aMismatchIsAFinding() throws IOException {
        run(clone("lr: 0.2\n"));
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed())
                .contains(
                        "metadata/runs/r1.yaml:5:14: error[verification-mismatch]: `config_hash` of `r1` does not hold");
        run("3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed()).contains("the clone of perception has no such commit");
    }

    @Test
    void whatAnotherRuleHasFoundIsNotFoundAgain() throws IOException {
        folder.write("metadata/configs/a.yaml", "lr: 0.2\n");
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\njob: other\nconfig: metadata/configs/a.yaml\nconfig_hash: " + CONFIG + "\n");
        assertThat(folder.check("--verify")).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed()).contains("config-hash-mismatch").doesNotContain("verification-mismatch");
    }

    @Test
    void refusesAFolderThatIsNoClone() throws IOException {
        Files.createDirectories(root.resolve("perception"));
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.TROUBLE);
        assertThat(folder.complained()).contains("is no git repository");
        // A folder inside a repository is not a clone of its own.
        try (MadeRepository around = MadeRepository.in(root)) {
            around.commit(1, "around", Map.of("a.yaml", "lr: 0.1\n"));
        }
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.TROUBLE);
    }

    @Test
    void aShallowCloneCannotKnow() throws IOException {
        run("3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
        String oldest = clone("lr: 0.1\n");
        Files.writeString(root.resolve("perception/.git/shallow"), oldest + "\n");
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains("the clone of perception is shallow or damaged");
    }

    @Test
    void recordsTheAnswersForThePages() throws IOException {
        run(clone("lr: 0.1\n"));
        String written = "metadata/_verification/verifications.csv";
        assertThat(folder.check("--verify", "--record", "--repo", perception())).isEqualTo(Exit.FINE);
        String first = folder.text(written);
        assertThat(first.lines())
                .hasSize(3)
                .anyMatch(l ->
                        l.startsWith("run,r1,config_hash," + CONFIG + ",ok,") && l.contains(",2026-03-14,oddline "));
        // What can't be verified here keeps the answer it had elsewhere, as long as the claim is the same.
        assertThat(folder.check("--verify", "--record")).isEqualTo(Exit.FINE);
        assertThat(folder.text(written)).isEqualTo(first);
        run("3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
        assertThat(folder.check("--verify", "--record")).isEqualTo(Exit.FINE);
        assertThat(folder.text(written).lines())
                .anyMatch(l ->
                        l.startsWith("run,r1,code_version,3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f,unverifiable,"));
    }

    @Test
    void theDayIsThatOfTheSourceDateEpoch() throws IOException {
        run(clone("lr: 0.1\n"));
        // `date --utc --date @1773525600`: Sat Mar 14 22:00:00 UTC 2026; one day before
        folder.check(Map.of("SOURCE_DATE_EPOCH", "1773439200"), "--verify", "--record");
        assertThat(folder.text("metadata/_verification/verifications.csv")
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",2026-03-13,oddline "));
    }

    private String answerOnPage(String site) throws IOException {
        BuiltSite built = BuiltSite.of(folder.path("metadata"), root.resolve(site));
        return built.pages()
                .get("runs/r1.html")
                .select("tr:has(th:contains(config hash))")
                .text();
    }

    @Test
    void aPageShowsWhatWasRecordedAndWhetherTheClaimHasChangedSince() throws IOException {
        run(clone("lr: 0.1\n"));
        assertThat(answerOnPage("before")).doesNotContain("ok");
        folder.check("--verify", "--record", "--repo", perception());
        assertThat(answerOnPage("verified")).endsWith("on 2026-03-14 ok");
        String record = folder.text("metadata/runs/r1.yaml");
        folder.write("metadata/runs/r1.yaml", record.replace("sha256:d245", "sha256:e245"));
        assertThat(answerOnPage("changed")).endsWith("not verified since it changed; last on 2026-03-14 not verified");
    }

    @Test
    void aRepositoryThatNobodyNamesIsNotTakenForOne() throws IOException {
        run(clone("lr: 0.1\n"));
        String path = root.resolve("perception").toString();
        assertThat(folder.check("--verify", "--repo", "perceptoin=" + path)).isEqualTo(Exit.TROUBLE);
        assertThat(folder.complained())
                .contains(
                        "neither the settings nor a record call a repository 'perceptoin': did you mean 'perception'?");
        assertThat(folder.check("--verify", "--repo", "xyz=" + path)).isEqualTo(Exit.TROUBLE);
        assertThat(folder.complained()).contains("'xyz'; there is perception");
    }

    @Test
    void aRepositoryThatOnlyARecordNamesIsKnown() throws IOException {
        String commit = clone("lr: 0.1\n");
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\njob: other\ncode_repository: tools\ncode_version: " + commit
                        + "\nconfig: recipes:a.yaml\nconfig_hash: " + CONFIG + "\n");
        String path = root.resolve("perception").toString();
        assertThat(folder.check("--verify", "--repo", "tools=" + path, "--repo", "recipes=" + path))
                .isNotEqualTo(Exit.TROUBLE);
        assertThat(folder.printed()).contains("all                         1          0              1");
    }

    @Test
    void dataOfAnotherRepositoryIsHeldAgainstItsClone() throws IOException {
        String commit = clone("lr: 0.1\n");
        String version = "dataset_version_id: v1\npinned: true\nstorage: {system: git, repository: perception,"
                + " path: a.yaml, revision: " + commit + ", hash: \"" + CONFIG + "\"}\n";
        folder.write("metadata/datasets/v1.yaml", version);
        folder.check("--verify");
        assertThat(folder.printed()).contains("       1  no clone of perception");
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains("all                         1          0              0");
        folder.write("metadata/datasets/v1.yaml", version.replace(" revision: " + commit + ",", ""));
        assertThat(folder.check("--verify", "--repo", perception())).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed()).contains("all                         0          1              0");
    }
}
