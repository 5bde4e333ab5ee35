package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Compares commits with one call of {@code git diff-tree --stdin -c}, whose meaning of a merge is ours: it shows the files
 * that differ from those of every parent.
 *
 * <p>The program works in an empty repository of our own and borrows the objects of the user's. So it reads no setting, no
 * hook, no replaced object and no graft of the user's, and can fetch nothing that a partial clone lacks.
 */
final class DiffTree implements CommitComparison {
    private static final long TIMEOUT_SECONDS = 120;
    private static final String NO_MODE = "000000";
    private static final String SUBMODULE_MODE = "160000";

    private final Map<ObjectId, List<TouchedFile>> touched;

    private DiffTree(Map<ObjectId, List<TouchedFile>> touched) {
        this.touched = touched;
    }

    /**
     * Compares commits with the parents that are given with them.
     *
     * @param objects the folder of the repository's objects
     * @param commits each once; their parents must be at hand
     * @throws IOException if the program cannot be started, fails, takes longer than two minutes or does not answer for
     *     every commit
     */
    static DiffTree of(GitProgram program, Path objects, RepoPath folder, List<CommitObject> commits)
            throws IOException {
        try (EmptyRepository empty = EmptyRepository.make()) {
            String ids = commits.stream().map(DiffTree::line).collect(Collectors.joining());
            ProcessBuilder builder = new ProcessBuilder(command(program, folder))
                    .directory(empty.folder().toFile())
                    .redirectInput(empty.input(ids).toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment(empty.folder(), objects));
            Map<ObjectId, List<TouchedFile>> touched = output(builder.start(), folder);
            if (!commits.stream().map(CommitObject::id).allMatch(touched::containsKey)) {
                throw new IOException("git left commits out");
            }
            return new DiffTree(touched);
        }
    }

    /** Returns a line of input: the commit, then what to compare it with. */
    private static String line(CommitObject commit) {
        return Stream.concat(Stream.of(commit.id()), commit.parents().stream())
                        .map(ObjectId::name)
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    @Override
    public Optional<List<TouchedFile>> touchedBy(CommitObject commit) {
        return Optional.ofNullable(touched.get(commit.id()));
    }

    private static List<String> command(GitProgram program, RepoPath folder) {
        return List.of(
                program.executable().toString(),
                "diff-tree",
                "--stdin",
                "--always",
                "--root",
                "-c",
                "-r",
                "-z",
                "--raw",
                "--no-abbrev",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=none",
                "--",
                folder.value());
    }

    private static Map<String, String> environment(Path repository, Path objects) {
        return Map.ofEntries(
                Map.entry("GIT_DIR", repository.toString()),
                Map.entry("GIT_OBJECT_DIRECTORY", objects.toString()),
                Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
                Map.entry("GIT_CONFIG_SYSTEM", "/dev/null"),
                Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
                Map.entry("GIT_ATTR_NOSYSTEM", "1"),
                Map.entry("GIT_NO_REPLACE_OBJECTS", "1"),
                Map.entry("GIT_NO_LAZY_FETCH", "1"),
                Map.entry("GIT_LITERAL_PATHSPECS", "1"),
                Map.entry("GIT_OPTIONAL_LOCKS", "0"),
                Map.entry("GIT_TERMINAL_PROMPT", "0"),
                Map.entry("LC_ALL", "C"));
    }

    private static Map<ObjectId, List<TouchedFile>> output(Process git, RepoPath folder) throws IOException {
        CompletableFuture.delayedExecutor(TIMEOUT_SECONDS, TimeUnit.SECONDS).execute(git::destroyForcibly);
        try (InputStream out = git.getInputStream()) {
            Map<ObjectId, List<TouchedFile>> touched = parse(new ZeroEnded(out), new SafePaths(folder));
            if (git.waitFor() != 0) {
                throw new IOException("git ended with " + git.exitValue());
            }
            return touched;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            git.destroyForcibly();
        }
    }

    /** Each commit's id, then for each file {@code :MODES IDS STATUS} and the path, each of them ending in a zero byte. */
    private static Map<ObjectId, List<TouchedFile>> parse(ZeroEnded out, SafePaths paths) throws IOException {
        Map<ObjectId, List<TouchedFile>> touched = new HashMap<>();
        List<TouchedFile> files = new ArrayList<>();
        for (Optional<byte[]> token = out.next(); token.isPresent(); token = out.next()) {
            String text = new String(token.get(), StandardCharsets.ISO_8859_1);
            if (text.startsWith(":")) {
                byte[] path = out.next().orElseThrow(() -> new EOFException("git ended after " + text));
                paths.of(PathName.decode(path)).map(at -> file(text, at)).ifPresent(files::add);
                if (files.size() > TouchedFiles.MAX_NAMES) {
                    throw new IOException("too many names in one commit");
                }
            } else if (ObjectId.isId(text)) {
                files = new ArrayList<>(1);
                touched.put(ObjectId.fromString(text), files);
            } else {
                throw new IOException("git said " + text);
            }
        }
        return touched;
    }

    /** @param text as many colons as parents, their modes and the file's own, their ids and the file's own, a status */
    private static TouchedFile file(String text, RepoPath path) {
        int parents = text.lastIndexOf(':') + 1;
        String[] words = text.substring(parents).split(" ", -1);
        String mode = words[parents];
        if (mode.equals(NO_MODE)) {
            return new TouchedFile(path, Touch.REMOVED, Optional.empty());
        }
        boolean added = List.of(words).subList(0, parents).stream().allMatch(NO_MODE::equals);
        Optional<GitId> content = mode.equals(SUBMODULE_MODE) ? Optional.empty() : GitId.parse(words[2 * parents + 1]);
        return new TouchedFile(path, added ? Touch.ADDED : Touch.CHANGED, content);
    }
}
