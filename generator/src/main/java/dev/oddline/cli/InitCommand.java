package dev.oddline.cli;

import dev.oddline.cli.NewRepository.NewFile;
import dev.oddline.git.Trust;
import dev.oddline.git.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline init}: a new repository of records. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Writes into DIR: the settings with every setting explained, a folder and an example for each kind of record,"
                    + " schemas for editors, pipelines for GitHub and GitLab that check pull requests and publish the site,"
                    + " and a hook that checks a commit before it is made. No file that is there is changed: those that"
                    + " differ are listed, and running the command again writes only what is missing.",
            "",
            "A pipeline builds oddline from a git repository at a fixed revision: give it with --tool, or fill it in where"
                    + " the files say TO FILL IN.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline init evidence --title 'AD perception'",
            "  oddline init --tool https://git.example.com/tools/oddline.git@v0.1.0",
            "  oddline init --dry-run",
        })
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The root of the repository; it is made if it does not exist (default: the current folder).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The name of the team or project, on every page (default: the name of the folder).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String title;

    @Option(
            names = "--tool",
            paramLabel = "URL@REV",
            defaultValue = "",
            description = "The git repository that pipelines build oddline from, and a tag or commit of it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String tool;

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ToolSource source = tool.isEmpty()
                ? ToolSource.UNKNOWN
                : ToolSource.parse(tool)
                        .orElseThrow(() -> usage("'" + tool + "' is no URL@REV, such as"
                                + " https://git.example.com/tools/oddline.git@v0.1.0"));
        Path root = folder.toAbsolutePath().normalize();
        boolean inGit = refuseOddTargets(root);
        String name = title.isEmpty() ? String.valueOf(root.getFileName()) : title;
        List<NewFile> missing = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (NewFile file : NewRepository.files(name, source)) {
            Path path = root.resolve(file.path());
            refuseLinks(root, path);
            if (!Files.exists(path)) {
                missing.add(file);
            } else if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), file.bytes())) {
                kept.add(file.path());
            }
        }
        for (NewFile file : missing) {
            if (!dryRun) {
                write(root.resolve(file.path()), file);
            }
            surroundings.out().println(file.path());
        }
        tell(missing, kept, inGit, source);
        return Exit.FINE;
    }

    /** Returns whether the folder is the root of a git repository already. */
    private boolean refuseOddTargets(Path root) throws IOException {
        if (root.getFileName() == null) {
            throw usage("no repository is begun in the root of the file system");
        }
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw usage("'" + folder + "' is no folder");
        }
        for (Path part : root) {
            if (part.toString().equalsIgnoreCase(".git")) {
                throw usage("'" + folder + "' belongs to git itself");
            }
        }
        if (Files.isRegularFile(root.resolve("HEAD")) && Files.isDirectory(root.resolve("objects"))) {
            throw usage("'" + folder + "' is a bare repository: work in a clone of it");
        }
        try (Workspace workspace = Workspace.open(root.resolve(NewRepository.METADATA), Trust.OWN)) {
            Path around = workspace.root().toAbsolutePath().normalize();
            if (!around.equals(root)) {
                throw usage("'" + folder + "' lies in the repository '" + around
                        + "', and pipelines are read from a repository's root: name that");
            }
        }
        return Files.exists(root.resolve(".git"));
    }

    /** A link below the folder would lead the writing somewhere else. */
    private void refuseLinks(Path root, Path path) {
        for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw usage("'" + at + "' is a link: nothing is written through it");
            }
            if (!at.equals(path) && Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at)) {
                throw usage("'" + at + "' is no folder");
            }
        }
    }

    private static void write(Path path, NewFile file) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (file.executable() && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void tell(List<NewFile> missing, List<String> kept, boolean inGit, ToolSource source) {
        PrintStream err = surroundings.err();
        kept.forEach(path -> err.println("kept as it is, although it differs from what init writes: " + path));
        if (missing.isEmpty()) {
            err.println("nothing is missing: no file was written");
            return;
        }
        if (dryRun) {
            err.println(missing.size() + " files would be written; without --dry-run they are");
            return;
        }
        err.println(missing.size() + " files written. Next:");
        if (!folder.normalize().toString().isEmpty()) {
            err.println("  cd " + folder);
        }
        if (!inGit) {
            err.println("  git init --initial-branch=main");
        }
        err.println("  git config core.hooksPath .githooks   # checks every commit; once in each clone");
        err.println("  git add --all && git commit --message='Begin the records'");
        err.println("  oddline new run r-1                   # the first record; metadata/_examples/ shows each kind");
        err.println("  oddline check");
        if (!source.isKnown()) {
            err.println("To fill in before a pipeline runs: ODDLINE_REPOSITORY and ODDLINE_REVISION in "
                    + NewRepository.GITHUB + " or " + NewRepository.GITLAB + "; delete the one you do not need.");
        }
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
