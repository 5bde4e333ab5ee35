package dev.oddline;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code generator/oddline} with a Java that only prints its arguments. */
class LauncherTest {

    private static final String PRINTS_ITS_ARGUMENTS = """
            #!/bin/sh
            printf '%s\\n' "$LC_ALL" "$@"
            exit 3
            """;

    private static final String MAKES_ARCHIVES = """
            #!/bin/sh
            for argument in "$@"; do
              case $argument in
                -XX:DumpLoadedClassList=*) echo noise; exit ;;
                -Xshare:dump) dump=yes ;;
                -XX:SharedArchiveFile=*) file=${argument#*=} ;;
              esac
            done
            if [ -n "$dump" ]; then echo archive >"$file"; echo noise; exit; fi
            printf '%s\\n' "$@"
            """;

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void install() throws IOException {
        Path generator = Files.createDirectories(folder.resolve("generator"));
        Files.copy(Path.of("generator", "oddline"), generator.resolve("oddline"));
        executable(generator.resolve("oddline"));
        jar = Files.writeString(
                Files.createDirectory(generator.resolve("target")).resolve("oddline.jar"), "jar");
        java(PRINTS_ITS_ARGUMENTS);
    }

    @Test
    void passesArgumentsAndExitCodeOn() throws Exception {
        Run run = run(Map.of(), folder.resolve("generator/oddline"), "check", "--metadata", "two words", "*");
        assertThat(run.lines()).endsWith("-jar", jar.toRealPath().toString(), "check", "--metadata", "two words", "*");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void isFoundThroughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("bin")).resolve("second"), Path.of("../generator/oddline"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("first"), link);
        assertThat(run(Map.of(), linkToLink).lines()).contains(jar.toRealPath().toString());
    }

    @Test
    void isFoundFromItsOwnFolder() throws Exception {
        assertThat(run(Map.of(), Path.of("oddline")).lines())
                .contains(jar.toRealPath().toString());
    }

    @Test
    void setsALocaleThatKnowsEveryFileName() throws Exception {
        assertThat(run(Map.of("LC_ALL", "POSIX"), folder.resolve("generator/oddline"))
                        .lines())
                .startsWith("C.UTF-8")
                .contains("-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void startsShortWorkFastAndLongWorkForSpeed() throws Exception {
        Path script = folder.resolve("generator/oddline");
        assertThat(run(Map.of(), script, "check").lines()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        assertThat(run(Map.of(), script, "build").lines()).contains("-XX:TieredStopAtLevel=1");
        assertThat(run(Map.of(), script, "--quiet", "import").lines())
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .contains("-XX:MaxInlineLevel=4");
    }

    /** Below 10,000 records the first compiler alone takes less time: generator/docs/benchmarks.md. */
    @Test
    void buildsManyRecordsWithBothCompilers() throws Exception {
        Path script = folder.resolve("generator/oddline");
        Path records = Files.createDirectories(folder.resolve("many records/runs"));
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(records.resolve(i + ".yaml"));
        }
        String metadata = records.getParent().toString();
        assertThat(run(Map.of(), script, "--metadata", metadata, "build").lines())
                .contains("-XX:TieredStopAtLevel=1");
        Files.createFile(records.resolve("10000.yaml"));
        assertThat(run(Map.of(), script, "--metadata", metadata, "build").lines())
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .contains("-XX:MaxInlineLevel=4");
        assertThat(run(Map.of(), script, "build", "--metadata=" + metadata).lines())
                .contains("-XX:MaxInlineLevel=4");
    }

    @Test
    void takesFurtherOptionsOfJava() throws Exception {
        assertThat(run(Map.of("ODDLINE_JAVA_OPTS", "-Xmx2g -Da=*"), folder.resolve("generator/oddline"))
                        .lines())
                .contains("-Xmx2g", "-Da=*");
    }

    @Test
    void makesTheClassDataArchiveOnceAndInSilence() throws Exception {
        java(MAKES_ARCHIVES);
        for (int time = 0; time < 2; time++) {
            assertThat(run(Map.of(), folder.resolve("generator/oddline"), "check")
                            .lines())
                    .doesNotContain("noise")
                    .contains("-XX:SharedArchiveFile=" + archives().get(0).toRealPath());
        }
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).hasContent("archive"));
    }

    @Test
    void givesACheckAnArchiveOfItsOwn() throws Exception {
        java(MAKES_ARCHIVES);
        Path script = folder.resolve("generator/oddline");
        for (List<String> arguments : List.of(
                List.of("check"), List.of("--help"), List.of("--trust-repo", "check", "build"), List.<String>of())) {
            run(Map.of(), script, arguments.toArray(String[]::new));
            assertThat(archives()).as("after %s", arguments).hasSize(1);
        }
        run(Map.of(), script, "build", "check");
        run(Map.of(), script, "coverage");
        assertThat(archives()).hasSize(2);
    }

    @Test
    void goesOnWithoutAnArchiveThatCannotBeMade() throws Exception {
        assertThat(run(Map.of(), folder.resolve("generator/oddline"), "check").lines())
                .noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).isEmptyFile());
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Run run = run(Map.of(), folder.resolve("generator/oddline"), "check");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.lines()).singleElement().asString().startsWith("oddline: Java 17 or later is needed");
    }

    private record Run(int exit, List<String> lines) {}

    /** Runs the script in its own folder; standard error goes where standard output goes. */
    private Run run(Map<String, String> environment, Path script, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                                .toList())
                .directory(folder.resolve("generator").toFile())
                .redirectErrorStream(true);
        builder.environment().remove("ODDLINE_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.lines().toList());
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void java(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        executable(Files.writeString(bin.resolve("java"), script));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
    }
}
