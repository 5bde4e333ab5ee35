package dev.oddline.catalog;

import dev.oddline.decode.DecodedRecord;
import dev.oddline.decode.RecordDecoder;
import dev.oddline.decode.SettingsForm;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.odd.openodd.OpenOddFile;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.PackedTree;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of a records folder into a catalog. */
public final class CatalogReader {
    private static final String SETTINGS = "oddline.yaml";

    private CatalogReader() {}

    /** A catalog, and what was wrong with single files. */
    public record Reading(Catalog catalog, List<Diagnostic> diagnostics) {
        public Reading {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Returns whether a file holds a record, the settings or what a record is made of, so that its content is needed. */
    public static boolean isRead(RepoPath folder, RepoPath path) {
        return kindOf(folder, path).isPresent() || isSettings(folder, path) || isOpenOdd(folder, path);
    }

    /** Returns whether a file may be one of OpenODD: YAML in a folder below {@code odd/} that holds no records. */
    public static boolean isOpenOdd(RepoPath folder, RepoPath path) {
        return path.value().startsWith(folder + "/" + Kind.ODD.folder() + "/")
                && isBesideRecords(folder, path)
                && (path.value().endsWith(".yaml") || path.value().endsWith(".yml"));
    }

    /** Returns whether a file lies below the records folder in one whose name begins with {@code _}: that holds no records. */
    public static boolean isBesideRecords(RepoPath folder, RepoPath path) {
        if (!path.value().startsWith(folder + "/")) {
            return false;
        }
        int underscore = path.value().indexOf("/_", folder.value().length());
        return underscore >= 0 && path.value().indexOf('/', underscore + 1) >= 0;
    }

    /** Returns where the settings of a records folder are. */
    public static RepoPath settingsOf(RepoPath folder) {
        return new RepoPath(folder + "/" + SETTINGS);
    }

    private static boolean isSettings(RepoPath folder, RepoPath path) {
        return path.value().equals(folder + "/" + SETTINGS);
    }

    /** Returns the kind of the record that a path holds; empty if it holds none. */
    public static Optional<Kind> kindOf(RepoPath folder, RepoPath path) {
        String prefix = folder + "/";
        if (!path.value().startsWith(prefix) || !path.value().endsWith(".yaml") || isBesideRecords(folder, path)) {
            return Optional.empty();
        }
        int slash = path.value().indexOf('/', prefix.length());
        return slash < 0 ? Optional.empty() : Kind.ofFolder(path.value().substring(prefix.length(), slash));
    }

    /**
     * Returns the catalog of some files, read by as many threads as there are. Secrets in them are blacked out first, so
     * that nothing that is made from the catalog can show one.
     *
     * @param folder the records folder, such as {@code metadata}
     * @param files those for which {@link #isRead} is true, in any order
     */
    public static Reading read(RepoPath folder, List<SourceFile> files) {
        return read(folder, files, List.of());
    }

    /**
     * Returns the catalog of some files, of which the content of a few can't be had. Those are records too, by the names
     * of their files: links to them are not broken, and they have a page.
     *
     * @param withoutContent files that are too large, or that can't be read, in any order
     */
    public static Reading read(RepoPath folder, List<SourceFile> files, List<RepoPath> withoutContent) {
        return read(folder, files, withoutContent, new Reading(Catalog.of(Settings.DEFAULT, List.of()), List.of()));
    }

    /**
     * Returns the same, without reading again what another reading has read.
     *
     * @param known its files count where they are the very same objects
     */
    @SuppressWarnings("ReferenceEquality") // the same object needs no comparison of its bytes
    public static Reading read(RepoPath folder, List<SourceFile> files, List<RepoPath> withoutContent, Reading known) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<RepoPath, List<Diagnostic>> knownFaults = known.diagnostics().stream()
                .collect(Collectors.groupingBy(d -> d.location().path()));
        // Another thread reads them meanwhile.
        ForkJoinTask<Optional<Outcome<Settings>>> settings =
                ForkJoinTask.adapt(() -> settings(folder, files)).fork();
        List<ReadFile> read = files.parallelStream()
                .flatMap(f -> kindOf(folder, f.path())
                        .map(kind -> known.catalog()
                                .at(f.path())
                                .filter(entry -> entry.file() == f)
                                .map(entry -> new ReadFile(entry, knownFaults.getOrDefault(f.path(), List.of())))
                                .orElseGet(() -> readFile(f, kind)))
                        .stream())
                .toList();
        settings.join().map(Outcome::diagnostics).ifPresent(diagnostics::addAll);
        read.forEach(r -> diagnostics.addAll(r.diagnostics()));
        List<OpenOddFile> openOdd = files.stream()
                .filter(f -> isOpenOdd(folder, f.path()))
                .flatMap(f -> openOdd(f, diagnostics).stream())
                .toList();
        Stream<CatalogEntry> unread = withoutContent.stream()
                .flatMap(path ->
                        kindOf(folder, path).map(kind -> unreadable(new SourceFile(path, new byte[0]), kind)).stream());
        return new Reading(
                Catalog.of(
                        settings.join().flatMap(Outcome::value).orElse(Settings.DEFAULT),
                        Stream.concat(read.stream().map(ReadFile::entry), unread)
                                .toList(),
                        openOdd),
                diagnostics);
    }

    private static Optional<OpenOddFile> openOdd(SourceFile raw, List<Diagnostic> diagnostics) {
        Redaction redaction = Redaction.of(raw);
        Outcome<OpenOddFile> file = OpenOddFile.read(redaction.file());
        diagnostics.addAll(redaction.diagnostics());
        file.diagnostics().stream()
                .filter(d ->
                        redaction.isClean() || !redaction.touches(d.location().span()))
                .forEach(diagnostics::add);
        return file.value();
    }

    private static CatalogEntry unreadable(SourceFile file, Kind kind) {
        return new CatalogEntry(file, new RecordId(kind, file.path().stem()), new CatalogEntry.Reading.Unreadable());
    }

    private static Optional<Outcome<Settings>> settings(RepoPath folder, List<SourceFile> files) {
        return files.stream()
                .filter(f -> isSettings(folder, f.path()))
                .findFirst()
                .map(CatalogReader::settings);
    }

    private static Outcome<Settings> settings(SourceFile file) {
        Redaction redaction = Redaction.of(file);
        Outcome<YamlNode> tree = YamlReader.readRecord(redaction.file());
        Optional<Outcome<Settings>> settings = tree.value().map(root -> SettingsForm.decode(file.path(), root));
        return new Outcome<>(
                settings.flatMap(Outcome::value),
                diagnostics(redaction, tree, settings.map(Outcome::diagnostics).orElse(List.of())));
    }

    /** Returns all findings of a file. What is found at a blacked-out place is the secret's fault. */
    private static List<Diagnostic> diagnostics(Redaction redaction, Outcome<YamlNode> tree, List<Diagnostic> decoded) {
        if (redaction.isClean() && tree.diagnostics().isEmpty()) {
            return decoded;
        }
        Stream<Diagnostic> read = Stream.concat(tree.diagnostics().stream(), decoded.stream());
        return redaction.isClean()
                ? read.toList()
                : Stream.concat(
                                redaction.diagnostics().stream(),
                                read.filter(d -> !redaction.touches(d.location().span())))
                        .toList();
    }

    private record ReadFile(CatalogEntry entry, List<Diagnostic> diagnostics) {}

    private static ReadFile readFile(SourceFile raw, Kind kind) {
        Redaction redaction = Redaction.of(raw);
        SourceFile file = redaction.file();
        Outcome<YamlNode> tree = YamlReader.readRecord(file);
        Optional<Outcome<DecodedRecord>> decoded =
                tree.value().map(root -> RecordDecoder.decode(file.path(), kind, root));
        List<Diagnostic> diagnostics =
                diagnostics(redaction, tree, decoded.map(Outcome::diagnostics).orElse(List.of()));
        RecordId stem = new RecordId(kind, file.path().stem());
        CatalogEntry entry = decoded.flatMap(Outcome::value)
                .map(d -> new CatalogEntry(
                        file,
                        d.record().id().equals(RecordId.unreadable(kind))
                                ? stem
                                : d.record().id(),
                        new CatalogEntry.Reading.Stating(
                                d, PackedTree.of(tree.value().orElseThrow()))))
                .orElseGet(() -> unreadable(file, kind));
        return new ReadFile(entry, diagnostics);
    }
}
