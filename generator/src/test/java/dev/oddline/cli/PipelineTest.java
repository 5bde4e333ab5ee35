package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the commands of the files that {@code oddline init} writes, as GitHub, GitLab and git run them: in a repository
 * with a pull request, with the environment that they set. Only the programs that talk to a host are replaced.
 */
class PipelineTest {
    private static final String RUN = "metadata/runs/r-1.yaml";

    @TempDir
    Path temporary;

    private Path root;
    private Path bin;

    /** A process that ended. */
    private record Ended(int exit, String output) {}

    @BeforeEach
    void aRepositoryWithAPullRequest() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "skipped: git not present");
        root = temporary.resolve("evidence");
        bin = Files.createDirectories(temporary.resolve("bin"));
        String launcher = """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \\
                  -cp '%s' dev.oddline.cli.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Path tool = Files.createDirectories(temporary.resolve("tool/generator"));
        program(tool.resolve("oddline"), launcher);
        program(bin.resolve("oddline"), launcher);
        program(bin.resolve("gh"), "#!/bin/sh\necho \"$@\" >>\"$ASKED\"\ncase $* in *--jq*) cat \"$IDS\" ;; esac\n");
        program(bin.resolve("curl"), "#!/bin/sh\necho \"$@\" >>\"$ASKED\"\n");
        program(bin.resolve("jq"), "#!/bin/sh\ncat >/dev/null; cat \"$IDS\"\n");
        Files.writeString(temporary.resolve("ids"), "");
        sound("git init -q -b main && git add -A && git commit -qm tool", temporary.resolve("tool"));

        RanCommand init =
                RanCommand.of("init", root.toString(), "--tool", "file://" + temporary.resolve("tool") + "@main");
        assertThat(init.exit()).isZero();
        sound("git init -q -b main && git add -A && git commit -qm begin", root);
        sound("git update-ref refs/remotes/origin/main main && git checkout -qb change", root);
    }

    @Test
    void githubChecksThePullRequestAndCommentsOnce() throws Exception {
        write(RUN, "run_id: r-1\njob: other\nstatu: finished\n");
        sound("git add metadata && git commit -qm change", root);
        Map<String, Object> job = job(NewRepository.GITHUB, "jobs", "check");
        assertThat(job.get("permissions").toString()).isEqualTo("{contents=read, pull-requests=write}");
        assertThat(github(job, "Fetch oddline").exit()).isZero();
        Ended check = github(job, "Check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.output())
                .contains("::error file=metadata/runs/r-1.yaml,line=3,endLine=3,col=1,endColumn=6,title=unknown-key::");
        assertThat(github(job, "Summary").exit()).isZero();
        assertThat(temporary.resolve("summary")).content().startsWith("### ❌ Do not merge: 1 error – unknown-key\n");
        assertThat(root.resolve("oddline.sarif")).content().contains("\"ruleId\" : \"unknown-key\"");

        assertThat(github(job, "Comment")).isEqualTo(new Ended(0, ""));
        assertThat(temporary.resolve("asked"))
                .content()
                .contains("--method POST repos/team/evidence/issues/7/comments");
        assertThat(root.resolve("oddline-comment.md")).content().startsWith("<!-- oddline check -->\n### ❌");
        Files.writeString(temporary.resolve("ids"), "4711\n4712\n");
        assertThat(github(job, "Comment")).isEqualTo(new Ended(0, ""));
        assertThat(temporary.resolve("asked"))
                .content()
                .contains("--method PATCH repos/team/evidence/issues/comments/4711");
        assertThat(sound("git status --porcelain", root))
                .as("what a pipeline leaves behind")
                .isEmpty();
    }

    @Test
    void githubBuildsTheSite() throws Exception {
        Map<String, Object> job = job(NewRepository.GITHUB, "jobs", "site");
        assertThat(github(job, "Fetch oddline").exit()).isZero();
        assertThat(github(job, "Build the site").exit()).isZero();
        assertThat(root.resolve("site/index.html")).exists();
        write(RUN, "run_id: r-1\njob: other\nstatu: finished\n");
        assertThat(github(job, "Build the site").exit())
                .as("errors are on the pages")
                .isZero();
        assertThat(root.resolve("site/runs/r-1.html")).exists();
    }

    @Test
    void aPipelineWithoutToolSaysWhatToFillIn() throws Exception {
        Path file = root.resolve(NewRepository.GITHUB);
        Files.writeString(file, Files.readString(file).replaceAll("(ODDLINE_[A-Z]+): .*", "$1: \"\""));
        Ended fetch = github(job(NewRepository.GITHUB, "jobs", "check"), "Fetch oddline");
        assertThat(fetch.exit()).isNotZero();
        assertThat(fetch.output()).contains("say at the top of .github/workflows/oddline.yml where oddline comes from");
    }

    @Test
    void gitlabChecksTheMergeRequestAndBuildsTheSite() throws Exception {
        write(RUN, "run_id: r-1\njob: other\nstatu: finished\n");
        sound("git add metadata && git commit -qm change", root);
        Map<String, String> environment = new HashMap<>(strings(job(NewRepository.GITLAB, "variables")));
        environment.put("CI_PROJECT_DIR", root.toString());
        environment.put(
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                sound("git rev-parse main", root).strip());
        List<String> before = lines(job(NewRepository.GITLAB, "default").get("before_script"));
        Map<String, Object> check = job(NewRepository.GITLAB, "check");
        List<String> script = new ArrayList<>(before);
        script.addAll(lines(check.get("script")));
        assertThat(bash(String.join("\n", script), environment).exit()).isEqualTo(1);
        assertThat(root.resolve("gl-code-quality.json")).content().contains("\"check_name\" : \"unknown-key\"");
        assertThat(root.resolve("oddline.xml")).content().startsWith("<?xml");

        environment.putAll(Map.of("ODDLINE_NOTE_TOKEN", "token", "CI_API_V4_URL", "https://git.example.com/api/v4"));
        environment.putAll(Map.of("CI_PROJECT_ID", "1", "CI_MERGE_REQUEST_IID", "7"));
        String after = String.join("\n", lines(check.get("after_script")));
        assertThat(bash(after, environment)).isEqualTo(new Ended(0, ""));
        assertThat(temporary.resolve("asked"))
                .content()
                .contains("--request POST")
                .contains("merge_requests/7/notes");
        Files.writeString(temporary.resolve("ids"), "12\n");
        assertThat(bash(after, environment)).isEqualTo(new Ended(0, ""));
        assertThat(temporary.resolve("asked"))
                .content()
                .contains("--request PUT")
                .contains("merge_requests/7/notes/12");

        script = new ArrayList<>(before);
        script.addAll(lines(job(NewRepository.GITLAB, "pages").get("script")));
        assertThat(bash(String.join("\n", script), environment).exit()).isZero();
        assertThat(root.resolve("public/index.html")).exists();
        assertThat(sound("git status --porcelain", root)).isEmpty();
    }

    @Test
    void theHookJudgesWhatIsStaged() throws Exception {
        sound("git config core.hooksPath .githooks", root);
        write(RUN, "run_id: r-1\njob: other\n");
        sound("git add metadata", root);
        write(RUN, "run_id: r-1\nbroken on disk only\n");
        assertThat(bash("git commit -qm good", Map.of())).isEqualTo(new Ended(0, ""));

        write("metadata/runs/r-2.yaml", "run_id: r-2\njob: other\nparent_run_id: r-1\n");
        write(RUN, "run_id: r-1\njob: other\nstatu: finished\n");
        sound("git add metadata", root);
        Ended bad = bash("git commit -qm bad", Map.of());
        assertThat(bad.exit()).isNotZero();
        assertThat(bad.output()).contains("metadata/runs/r-1.yaml:3:1: error[unknown-key]");

        write(RUN, "run_id: r-1\njob: other\n");
        sound("git add metadata && git commit -qm second", root);
        sound("git rm -q " + RUN, root);
        Ended removed = bash("git commit -qm removed", Map.of());
        assertThat(removed.exit()).isNotZero();
        assertThat(removed.output()).contains("metadata/runs/r-2.yaml:3:16: error[unknown-reference]");
        assertThat(bash("git commit -qm removed --no-verify", Map.of()).exit()).isZero();
    }

    @Test
    void theHookSaysWhenThereIsNoOddline() throws Exception {
        sound("git config core.hooksPath .githooks", root);
        write(RUN, "run_id: r-1\njob: other\n");
        sound("git add metadata", root);
        Ended ended = bash("git commit -qm good", Map.of("ODDLINE", "/nowhere/oddline"));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).contains("there is no '/nowhere/oddline'");
    }

    /** Runs the command of a step in the environment of GitHub. */
    private Ended github(Map<String, Object> job, String name) throws Exception {
        for (Object item : (List<?>) job.get("steps")) {
            Map<String, Object> step = mapping(item);
            if (name.equals(step.get("name"))) {
                Map<String, String> environment = new HashMap<>(strings(job(NewRepository.GITHUB, "env")));
                environment.putAll(Map.of(
                        "GITHUB_BASE_REF", "main",
                        "GITHUB_REPOSITORY", "team/evidence",
                        "GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString(),
                        "NUMBER", "7"));
                return bash(step.get("run").toString(), environment);
            }
        }
        throw new AssertionError("no step " + name);
    }

    private Map<String, Object> job(String file, String... keys) throws IOException {
        Map<String, Object> at =
                mapping(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(root.resolve(file))));
        for (String key : keys) {
            at = mapping(at.get(key));
        }
        return at;
    }

    @SuppressWarnings("unchecked") // YAML's mappings have texts as keys here
    private static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, String> strings(Map<String, Object> mapping) {
        Map<String, String> strings = new HashMap<>();
        mapping.forEach((key, value) -> strings.put(key, value.toString()));
        return strings;
    }

    private static List<String> lines(Object script) {
        return ((List<?>) script).stream().map(Object::toString).toList();
    }

    private Ended bash(String script, Map<String, String> more) throws Exception {
        return run(script, root, more);
    }

    /** Runs commands that must not fail. */
    private String sound(String script, Path folder) throws Exception {
        Ended ended = run(script, folder, Map.of());
        assertThat(ended.exit()).as("%s%n%s", script, ended.output()).isZero();
        return ended.output();
    }

    private Ended run(String script, Path folder, Map<String, String> more) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("ODDLINE"));
        environment.put("HOME", temporary.toString());
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("ASKED", temporary.resolve("asked").toString());
        environment.put("IDS", temporary.resolve("ids").toString());
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            environment.put("GIT_" + who + "_NAME", "Ada Example");
            environment.put("GIT_" + who + "_EMAIL", "ada@example.com");
        }
        environment.putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
