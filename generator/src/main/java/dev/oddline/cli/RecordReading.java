package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.catalog.Link;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.git.FileEntry;
import dev.oddline.git.FileKind;
import dev.oddline.git.FileListing;
import dev.oddline.git.RepositorySnapshot;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the records of a listing: all of them, or some and what is needed to judge these. */
final class RecordReading {
    /** Kinds that define the words and exceptions of all others. */
    private static final Set<Kind> DEFINITIONS = EnumSet.of(Kind.ODD, Kind.METRIC, Kind.WAIVER);

    private final RepositorySnapshot snapshot;
    private final RepoPath folder;
    private final Function<FileEntry, Optional<SourceFile>> known;
    private final List<FileEntry> records;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<RepoPath, SourceFile> files = new LinkedHashMap<>();
    private final Set<RepoPath> withoutContent = new TreeSet<>();
    private CatalogReader.Reading reading;

    /**
     * Prepares the reading of the records among some files.
     *
     * @param known files that were read already
     * @param before what was made of those
     */
    RecordReading(
            RepositorySnapshot snapshot,
            RepoPath folder,
            FileListing listing,
            Function<FileEntry, Optional<SourceFile>> known,
            Optional<CatalogReader.Reading> before) {
        this.snapshot = snapshot;
        this.folder = folder;
        this.known = known;
        this.records = listing.files().stream()
                .filter(entry -> entry.kind() == FileKind.REGULAR)
                .filter(entry -> CatalogReader.isRead(folder, entry.path()))
                .toList();
        this.reading =
                before.orElseGet(() -> new CatalogReader.Reading(Catalog.of(Settings.DEFAULT, List.of()), List.of()));
        diagnostics.addAll(listing.diagnostics());
    }

    /** Reads some of the files; the others are records by their names, of which nothing else is known. */
    RecordReading only(Predicate<RepoPath> wanted) throws IOException {
        for (FileEntry entry : records) {
            boolean isNew = !files.containsKey(entry.path()) && !withoutContent.contains(entry.path());
            if (isNew && wanted.test(entry.path())) {
                read(entry);
            }
        }
        Set<RepoPath> others = new TreeSet<>(withoutContent);
        records.stream()
                .map(FileEntry::path)
                .filter(path -> !files.containsKey(path))
                .forEach(others::add);
        reading = CatalogReader.read(folder, List.copyOf(files.values()), List.copyOf(others), reading);
        return this;
    }

    /**
     * Reads the files asked for, what they name, and what defines their words; also what the models among these name,
     * because an evaluation is held against the runs that made its models. If a record asked for names one that no file is
     * called after, all files of its kind are read before it is taken for missing.
     */
    RecordReading around(Set<RepoPath> asked) throws IOException {
        only(path -> asked.contains(path)
                || CatalogReader.kindOf(folder, path).map(DEFINITIONS::contains).orElse(true));
        Set<Kind> sought = EnumSet.noneOf(Kind.class);
        named(asked).filter(catalog()::isTombstone).forEach(target -> sought.add(target.kind()));
        Set<RepoPath> named = files(named(asked));
        only(path -> named.contains(path)
                || CatalogReader.kindOf(folder, path).filter(sought::contains).isPresent());
        Set<RepoPath> madeModels = files(named(files(named(asked).filter(id -> id.kind() == Kind.MODEL))));
        return files.keySet().containsAll(madeModels) ? this : only(madeModels::contains);
    }

    private Stream<RecordId> named(Set<RepoPath> from) {
        return from.stream()
                .flatMap(path -> catalog().at(path).stream())
                .flatMap(entry -> catalog().linksFrom(entry.id()).stream())
                .map(Link::to);
    }

    private Set<RepoPath> files(Stream<RecordId> records) {
        return records.flatMap(id -> catalog().find(id).stream())
                .map(CatalogEntry::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(FileEntry entry) throws IOException {
        Optional<SourceFile> same = known.apply(entry);
        Outcome<SourceFile> file =
                same.isPresent() ? Outcome.of(same.get()) : snapshot.read(entry, YamlReader.MAX_RECORD_BYTES);
        diagnostics.addAll(file.diagnostics());
        file.value().ifPresentOrElse(f -> files.put(entry.path(), f), () -> withoutContent.add(entry.path()));
    }

    private Catalog catalog() {
        return reading.catalog();
    }

    /** Returns the files that were read, in the order of their reading. */
    Map<RepoPath, SourceFile> files() {
        return files;
    }

    /** Returns what became of them. */
    CatalogReader.Reading reading() {
        return reading;
    }

    /** Returns what is wrong with single files, or with their names. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(reading.diagnostics());
        return all;
    }
}
