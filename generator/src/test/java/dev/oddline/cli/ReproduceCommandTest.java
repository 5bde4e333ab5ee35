package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    // `printf 'lr: 0.1\n' | sha256sum`, `printf foo | md5sum`
    private static final String CONFIG = "d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";
    private static final String FOO = "acbd18db4cc2f85cedef654fccc4a4d8";

    @TempDir
    private Path root;

    private CheckFolder folder;
    private String commit = "";

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root.resolve("records"));
        folder.write("metadata/oddline.yaml", """
                title: Team
                default_repository: perception
                metadata_repository: records
                repositories:
                  perception: {web: "https://git.example.com/it's"}
                  records: {web: "https://git.example.com/records"}
                """);
        folder.write("data/bev.dvc", "outs:\n- {md5: " + FOO + ", hash: md5, path: bev}\n");
        folder.write("data/bev", "foo");
        folder.write(
                "metadata/datasets/v1.yaml",
                "dataset_version_id: v1\npinned: true\n" + "storage: {system: dvc, path: data/bev, hash: \"md5:" + FOO
                        + "\"}\n");
        Path clone = Files.createDirectories(root.resolve("perception"));
        try (MadeRepository repository = MadeRepository.in(clone)) {
            commit = repository.commit(1, "ran", Map.of("a.yaml", "lr: 0.1\n")).name();
        }
    }

    private void run(String more) throws IOException {
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\njob: other\ndataset_version_id: v1\ncode_version: " + commit
                        + "\nconfig: perception:a.yaml\nconfig_hash: sha256:" + CONFIG + "\n" + more);
    }

    private String reproduce(String... more) {
        return RanCommand.of(
                        List.of(
                                "reproduce",
                                "r1",
                                "--metadata",
                                folder.path("metadata").toString()),
                        more)
                .printed();
    }

    private String[] withClone() {
        return new String[] {"--repo", "perception=" + root.resolve("perception")};
    }

    private static final String IMAGE = "code_dirty: false\ndocker_image: \"train:1@sha256:" + CONFIG + "\"\n";

    @Test
    void gradesByWhatIsPinnedVerifiedAndStated() throws IOException {
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\n");
        assertThat(reproduce(withClone())).startsWith("r1: grade A");
        assertThat(reproduce()).startsWith("r1: grade B").contains("no clone of perception");
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: [cudnn.benchmark]\n");
        assertThat(reproduce(withClone())).startsWith("r1: grade B");
        run(IMAGE);
        assertThat(reproduce(withClone())).startsWith("r1: grade C");
        run("code_dirty: false\ndocker_image: \"train:1\"\nseeds: {torch: 1}\n");
        assertThat(reproduce(withClone())).startsWith("r1: grade D").contains("no digest fixes the image");
        run(IMAGE.replace("false", "true") + "seeds: {torch: 1}\n");
        assertThat(reproduce(withClone())).startsWith("r1: grade D");
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\n");
        folder.write("data/bev", "fop");
        assertThat(reproduce(withClone())).startsWith("r1: grade D");
    }

    @Test
    void theScriptFetchesEverythingAndRunsTheCommandInTheImage() throws IOException, InterruptedException {
        run(IMAGE);
        Path script = Files.writeString(root.resolve("again.sh"), reproduce("--script"));
        Path programs = Files.createDirectories(root.resolve("bin"));
        for (String program : new String[] {"git", "dvc", "docker"}) {
            Path stub = Files.writeString(
                    programs.resolve(program),
                    "#!/bin/sh\nprintf '%s' " + program + " >>\"$LOG\"\nprintf ' [%s]' \"$@\" >>\"$LOG\"\n"
                            + "printf '\\n' >>\"$LOG\"\n[ \"$1\" != clone ] || { mkdir -p \"$4\"; printf 'lr: 0.1\\n' >\"$4/a.yaml\"; }\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
        }
        Path work = Files.createDirectories(root.resolve("work"));
        ProcessBuilder sh = new ProcessBuilder("sh", script.toString(), "python", "train.py", "a b")
                .directory(work.toFile())
                .redirectErrorStream(true);
        sh.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        sh.environment().put("LOG", root.resolve("log").toString());
        Process process = sh.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readString(root.resolve("log")).lines())
                .containsExactly(
                        "git [clone] [--] [https://git.example.com/it's] [code]",
                        "git [-C] [code] [checkout] [--detach] [" + commit + "]",
                        "git [clone] [--] [https://git.example.com/records] [data/v1]",
                        "dvc [pull] [--] [data/bev]",
                        "docker [run] [--rm] [-v] [" + work.toRealPath()
                                + ":/reproduction] [-w] [/reproduction/code] [train:1@sha256:" + CONFIG
                                + "] [python] [train.py] [a b]");
    }

    /**
     * The repositories are real and git clones them; DVC and Docker are stood in for: one copies what its remote would
     * hold, the other runs the command where the image would.
     */
    @Test
    void theScriptFetchesConfigurationDataAndWeightsFromWhereTheyAre() throws IOException, InterruptedException {
        folder.write(
                "metadata/oddline.yaml", folder.text("metadata/oddline.yaml").replace("it's", "perception"));
        Path evidence = Files.createDirectories(root.resolve("evidence"));
        try (MadeRepository repository = MadeRepository.in(evidence)) {
            String pointer = folder.text("data/bev.dvc");
            ObjectId first = repository.commit(
                    1, "ran", Map.of("metadata/configs/c.yaml", "lr: 0.1\n", "data/bev.dvc", pointer));
            repository.commit(2, "later", Map.of("metadata/configs/c.yaml", "lr: 9\n", "data/bev.dvc", pointer), first);
        }
        folder.write("metadata/configs/c.yaml", "lr: 0.1\n");
        folder.write(
                "metadata/datasets/maps.yaml",
                "dataset_version_id: maps\npinned: true\nstorage: {system: git, repository: perception, path: a.yaml,"
                        + " revision: " + commit + ", hash: \"sha256:" + CONFIG + "\"}\n");
        folder.write(
                "metadata/models/backbone.yaml",
                "model_id: backbone\nrun_id: {unknown: bought}\nartifact: {uri: \"s3://models/backbone.pt\"}\n");
        run(
                IMAGE
                        + "inputs: [{role: validation, dataset_version_id: maps}, {role: initial_weights, model_id: backbone}]\n");
        folder.write(
                "metadata/runs/r1.yaml",
                folder.text("metadata/runs/r1.yaml").replace("perception:a.yaml", "metadata/configs/c.yaml"));
        program("dvc", "printf foo >data/bev");
        program("docker", "shift 7; cd code && exec \"$@\"");

        Ran ran = runScript(
                "sh",
                "-c",
                "cat a.yaml ../data/v1/data/bev ../data/maps/a.yaml ../configuration/metadata/configs/c.yaml");
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said())
                .endsWith("lr: 0.1\nfoolr: 0.1\nlr: 0.1\n")
                .contains("configuration/metadata/configs/c.yaml: as recorded, of commit ")
                .contains("weights: put backbone from s3://models/backbone.pt into ./weights/backbone");
    }

    @Test
    void theScriptEndsWhereTheConfigurationIsNotWhatRan() throws IOException, InterruptedException {
        folder.write(
                "metadata/oddline.yaml", folder.text("metadata/oddline.yaml").replace("it's", "perception"));
        Path evidence = Files.createDirectories(root.resolve("evidence"));
        try (MadeRepository repository = MadeRepository.in(evidence)) {
            repository.commit(1, "other", Map.of("metadata/configs/c.yaml", "lr: 9\n"));
        }
        run(IMAGE);
        folder.write(
                "metadata/runs/r1.yaml",
                folder.text("metadata/runs/r1.yaml").replace("perception:a.yaml", "metadata/configs/c.yaml"));
        program("docker", "echo must not run");

        Ran ran = runScript("true");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said())
                .endsWith("configuration/metadata/configs/c.yaml: no commit holds it with sha256:" + CONFIG + "\n");
    }

    private record Ran(int exit, String said) {}

    private void program(String name, String does) throws IOException {
        Path stub = Files.writeString(
                Files.createDirectories(root.resolve("bin")).resolve(name), "#!/bin/sh\nset -e\n" + does + "\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
    }

    /** Runs the script of {@code r1} where git finds the made repositories at the addresses of the settings. */
    private Ran runScript(String... command) throws IOException, InterruptedException {
        Path script = Files.writeString(root.resolve("again.sh"), reproduce("--script"));
        Path settings = Files.writeString(root.resolve("gitconfig"), """
                [url "%1$s/perception"]
                insteadOf = https://git.example.com/perception
                [url "%1$s/evidence"]
                insteadOf = https://git.example.com/records
                """.formatted(root));
        ProcessBuilder sh = new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(command))
                        .toList())
                .directory(Files.createDirectories(root.resolve("work")).toFile())
                .redirectErrorStream(true);
        sh.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        sh.environment().put("GIT_CONFIG_GLOBAL", settings.toString());
        sh.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = sh.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    @Test
    void aVersionThatMayChangeIsNotPinnedWhateverItsHash() throws IOException {
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\n");
        folder.write(
                "metadata/datasets/v1.yaml",
                folder.text("metadata/datasets/v1.yaml").replace("pinned: true", "pinned: false"));
        assertThat(reproduce(withClone()))
                .startsWith("r1: grade D")
                .containsPattern("data +NOT PINNED +v1\n +its record does not say that it is pinned");
    }

    @Test
    void aCommitPinsDataThatHaveNoHash() throws IOException {
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\n");
        folder.write(
                "metadata/datasets/v1.yaml",
                "dataset_version_id: v1\npinned: true\nstorage: {system: git, path: data/bev, revision: " + commit
                        + "}\n");
        assertThat(reproduce(withClone()))
                .startsWith("r1: grade B")
                .containsPattern("data +pinned +v1\n +a commit fixes it");
    }

    @Test
    void codeThatMayHaveBeenChangedIsNotPinned() throws IOException {
        run(IMAGE.replace("code_dirty: false\n", "") + "seeds: {torch: 1}\nnondeterminism: []\n");
        assertThat(reproduce(withClone()))
                .startsWith("r1: grade D")
                .containsPattern("code +NOT PINNED +" + commit
                        + "\n +the record does not say whether the work tree held changes that the commit does not");
        assertThat(reproduce("--script"))
                .contains("code: the record does not say whether the run changed it after the commit");
    }

    @Test
    void anInputThatNobodyKnowsIsNotPinned() throws IOException {
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\ninputs: [{role: validation, dataset_version_id: {unknown:"
                + " the log is lost}}]\n");
        assertThat(RanCommand.of("check", "--metadata", folder.path("metadata").toString())
                        .out())
                .endsWith("nothing found\n");
        assertThat(reproduce(withClone()))
                .startsWith("r1: grade D")
                .containsPattern("data +verified +v1\n")
                .containsPattern("data +NOT PINNED\n +nobody knows which \\(`validation`\\): the log is lost");
        assertThat(reproduce("--script")).contains("nobody knows what was used as validation: the log is lost");
    }

    @Test
    void trainingDataThatNobodyKnowsAreNotPinnedWhateverElseIsKnown() throws IOException {
        run(IMAGE + "seeds: {torch: 1}\nnondeterminism: []\ninputs: [{role: validation, dataset_version_id: v1}]\n");
        folder.write(
                "metadata/runs/r1.yaml",
                folder.text("metadata/runs/r1.yaml")
                        .replace("\ndataset_version_id: v1", "\ndataset_version_id: {unknown: lost}"));
        assertThat(reproduce(withClone()))
                .startsWith("r1: grade D")
                .containsPattern("data +NOT PINNED\n +nobody knows which \\(`train`\\): lost");
    }
}
