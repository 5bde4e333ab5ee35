package dev.oddline.cli;

import dev.oddline.check.rule.link.IdPatterns;
import dev.oddline.decode.RecordDecoder;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.git.Workspace;
import dev.oddline.imports.Draft;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.Digest;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.CsvWriter;
import dev.oddline.table.TableColumn;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables and records that a command proposes. They are collected first, each record held to the form of its kind, and then
 * written: all of them or, if one would write over something else, none.
 */
final class ProposedFiles {
    /** When it was made: the same proposal made again is still the same. */
    private static final Pattern TIME_OF_MAKING = Pattern.compile("(?m)^(created_at|selected_at): .*$");

    private final Workspace workspace;
    private final IdPatterns patterns;
    private final String wayOut;
    private final Map<RepoPath, byte[]> tables = new LinkedHashMap<>();
    private final Map<RepoPath, byte[]> records = new LinkedHashMap<>();

    /**
     * Returns a proposal of nothing yet.
     *
     * @param wayOut what to do if another file is in the way: {@code a round is never written over: give another --id}
     */
    ProposedFiles(Records records, String wayOut) {
        this.workspace = records.workspace();
        this.patterns = IdPatterns.of(records.catalog().settings());
        this.wayOut = wayOut;
    }

    /**
     * Adds a table.
     *
     * @param name without its ending
     * @return how a record refers to it: path and hash
     * @throws InvalidInput if the name makes no path
     */
    Draft table(String name, List<TableColumn> columns, Iterable<List<String>> rows) throws IOException {
        RepoPath path = path("tables/" + name + ".csv");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.to(bytes, path.value(), columns)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        tables.put(path, bytes.toByteArray());
        return reference(path, Digest.sha256(bytes.toByteArray()));
    }

    /**
     * Holds an id to what ids are, and to the form that the team agreed on.
     *
     * @throws InvalidInput if it has another
     */
    void holdId(Kind kind, String id) {
        InvalidInput.unless(
                RecordDecoder.isId(id), "id", "`" + id + "` is none: use letters, digits, `_`, `-` and `.`");
        MessageCatalogue words = MessageCatalogue.of(MessageCatalogue.ENGLISH);
        Optional<IdPatterns.Fault> fault = patterns.fault(new RecordId(kind, id));
        if (fault.isPresent()) {
            throw new InvalidInput(
                    "id",
                    words.text(fault.get().fact()) + "; "
                            + words.text(fault.get().help()));
        }
    }

    /**
     * Adds a record.
     *
     * @throws InvalidInput if the id makes no path or has not the form that the team agreed on, or the record is not what its
     *     kind demands
     */
    void record(Kind kind, String id, Draft draft) {
        holdId(kind, id);
        RepoPath path = path(kind.folder() + "/" + id + ".yaml");
        byte[] record = YamlWriter.write(draft.build()).getBytes(StandardCharsets.UTF_8);
        var tree = YamlReader.readRecord(new SourceFile(path, record));
        List<Diagnostic> faults = new ArrayList<>(tree.diagnostics());
        tree.value()
                .ifPresent(root ->
                        faults.addAll(RecordDecoder.decode(path, kind, root).diagnostics()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(
                    path.value(),
                    MessageCatalogue.of(MessageCatalogue.ENGLISH)
                            .text(faults.get(0).message()));
        }
        records.put(path, record);
    }

    /**
     * Returns how a record refers to a file that is there: path and hash.
     *
     * @throws InvalidInput if it lies outside the repository
     */
    Draft reference(Path file) throws IOException {
        Path root = workspace.root().toRealPath();
        Path real = file.toRealPath();
        Optional<RepoPath> path = real.startsWith(root)
                ? RepoPath.parse(root.relativize(real).toString().replace('\\', '/'))
                : Optional.empty();
        InvalidInput.unless(
                path.isPresent(),
                file.toString(),
                "it lies outside the repository, where nobody could find it to derive the result again; keep it in git,"
                        + " Git LFS or DVC, or look only: --dry-run");
        try (InputStream in = Files.newInputStream(file)) {
            return reference(path.orElseThrow(), Digest.sha256(in));
        }
    }

    private static Draft reference(RepoPath path, String sha256) {
        return new Draft().text("table", path.value()).text("hash", "sha256:" + sha256);
    }

    private RepoPath path(String below) {
        return RepoPath.parse(workspace.metadata() + "/" + below)
                .orElseThrow(() ->
                        new InvalidInput("`" + below + "`", "it is no path: use letters, digits, `_`, `-` and `.`"));
    }

    /**
     * Writes what is not there yet.
     *
     * @return the paths of what was written, tables before records
     * @throws InvalidInput if another file is in the way; nothing is written then
     */
    List<RepoPath> write() throws IOException {
        Map<RepoPath, byte[]> all = new LinkedHashMap<>(tables);
        all.putAll(records);
        Map<RepoPath, byte[]> missing = new LinkedHashMap<>();
        for (Map.Entry<RepoPath, byte[]> file : all.entrySet()) {
            if (!isThere(file.getKey(), file.getValue())) {
                missing.put(file.getKey(), file.getValue());
            }
        }
        for (Map.Entry<RepoPath, byte[]> file : missing.entrySet()) {
            Path place = workspace.root().resolve(file.getKey().value());
            Files.createDirectories(place.resolveSibling("."));
            WholeFile.write(place, file.getValue());
        }
        return List.copyOf(missing.keySet());
    }

    private boolean isThere(RepoPath path, byte[] content) throws IOException {
        Path place = workspace.root().resolve(path.value());
        if (!Files.exists(place)) {
            return false;
        }
        boolean same = timeless(Files.readAllBytes(place)).equals(timeless(content));
        InvalidInput.unless(same, path.value(), "it is there already and differs; " + wayOut);
        return true;
    }

    private static String timeless(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return TIME_OF_MAKING.matcher(text).replaceFirst("");
    }
}
