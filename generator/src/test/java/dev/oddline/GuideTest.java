package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in the documentation does what is shown: each page runs on a fresh copy of the sample in a git
 * repository. In a {@code console} block a line after {@code $} is a command, ending in {@code # exit N} where that is
 * not 0, and the lines below are its whole output; {@code …} stands for any text, alone on a line for any lines.
 */
class GuideTest {
    private static final Path DOCUMENTATION = Path.of("generator", "docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern BANNED = Pattern.compile("(?i)\\b(master|whitelist|sanity|simply|just|misc)\\b");

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void everyCommandDoesWhatIsShown(Path page, @TempDir Path folder) throws Exception {
        copyOfTheSample(folder);
        for (ConsoleCommand command : ConsoleCommand.of(Files.readString(page))) {
            String output = run(folder, command);
            assertThat(output).as("%s: %s", page, command.line()).matches(command.output());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        Path folder = page.toAbsolutePath().getParent();
        while (link.find()) {
            String target = link.group(1).replaceFirst("#.*", "");
            if (!target.isEmpty() && !target.matches("[a-z]+:.*")) {
                assertThat(folder.resolve(target)).as("link in %s", page).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theWordsArePlain(Path page) throws IOException {
        assertThat(Files.readString(page)).as("%s", page).doesNotContainPattern(BANNED);
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTATION)) {
            List<Path> pages =
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages.stream());
        }
    }

    static List<Path> pagesWithCommands() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path page : pages().toList()) {
            if (!ConsoleCommand.of(Files.readString(page)).isEmpty()) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static void copyOfTheSample(Path folder) throws Exception {
        Path generator = Files.createDirectory(folder.resolve("generator"));
        Path launcher = Files.writeString(generator.resolve("oddline"), """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \\
                  -cp '%s' dev.oddline.cli.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of("generator", "write_run.py"), generator.resolve("write_run.py"));
        Files.writeString(folder.resolve(".gitignore"), "site/\n");
        String sample = Path.of("metadata").toAbsolutePath().toString();
        run(
                folder,
                new ConsoleCommand("cp -r '" + sample + "' metadata && git init --quiet && git add --all"
                        + " && git commit --quiet --message=sample"));
    }

    /** Returns everything that a command printed, and holds it to its exit code. */
    private static String run(Path folder, ConsoleCommand command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command.line());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("DOCKER_IMAGE"));
        builder.environment().remove("COLUMNS");
        // A reader has told git who they are; a fresh machine has not.
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + role + "_NAME", "A");
            builder.environment().put("GIT_" + role + "_EMAIL", "a@example.com");
        }
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .merge("PATH", folder.resolve("generator").toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s\n%s", command.line(), output).isEqualTo(command.exit());
        return output;
    }
}
