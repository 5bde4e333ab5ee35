package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.Checker;
import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.Past;
import dev.oddline.check.verification.RecordedVerifications;
import dev.oddline.check.verification.Verification;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.git.Commit;
import dev.oddline.git.FileEntry;
import dev.oddline.git.FileKind;
import dev.oddline.git.FileListing;
import dev.oddline.git.GitId;
import dev.oddline.git.GitProgram;
import dev.oddline.git.History;
import dev.oddline.git.NamedFiles;
import dev.oddline.git.RepositorySnapshot;
import dev.oddline.git.Workspace;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.Changes;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.SourceText;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The records of a repository, read once: what every command that looks at records begins with. */
final class Records implements AutoCloseable {
    private final Workspace workspace;
    private final RepositorySnapshot snapshot;
    private final FileListing listing;
    private final Map<RepoPath, SourceFile> files;
    private final CatalogReader.Reading reading;
    private final Catalog catalog;
    private final List<Diagnostic> diagnostics;
    private final Optional<GitProgram> git;
    private final Optional<Set<RepoPath>> asked;
    private Optional<History> history = Optional.empty();

    private Records(
            Workspace workspace,
            RepositorySnapshot snapshot,
            FileListing listing,
            RecordReading read,
            Optional<GitProgram> git,
            Optional<Set<RepoPath>> asked) {
        this.workspace = workspace;
        this.snapshot = snapshot;
        this.listing = listing;
        this.files = read.files();
        this.reading = read.reading();
        this.catalog = reading.catalog();
        this.diagnostics = read.diagnostics();
        this.git = git;
        this.asked = asked;
    }

    /** Returns all records that the options name. */
    static Records read(RepositoryOptions options, Surroundings surroundings) throws IOException {
        return read(options, surroundings, List.of());
    }

    /**
     * Returns the records that the options name.
     *
     * @param some if there are any, findings in these files only are asked for, and no more is read than they need
     */
    static Records read(RepositoryOptions options, Surroundings surroundings, List<Path> some) throws IOException {
        Workspace workspace = Workspace.open(options.metadata(), options.trust());
        RepositorySnapshot snapshot =
                options.revision().isEmpty() ? workspace.workTree() : workspace.revision(options.revision());
        return read(workspace, snapshot, surroundings, some);
    }

    /** Returns all records of the work tree, for what is written beside them. */
    static Records ofWorkTree(MetadataOptions options, Surroundings surroundings) throws IOException {
        Workspace workspace = Workspace.open(options.folder(), options.trust());
        return read(workspace, workspace.workTree(), surroundings, List.of());
    }

    private static Records read(
            Workspace workspace, RepositorySnapshot snapshot, Surroundings surroundings, List<Path> some)
            throws IOException {
        FileListing listing = snapshot.files(workspace.metadata());
        RecordReading reading =
                new RecordReading(snapshot, workspace.metadata(), listing, file -> Optional.empty(), Optional.empty());
        if (some.isEmpty()) {
            return new Records(
                    workspace, snapshot, listing, reading.only(path -> true), surroundings.git(), Optional.empty());
        }
        Set<RepoPath> asked = NamedFiles.of(some, workspace, listing);
        return new Records(workspace, snapshot, listing, reading.around(asked), surroundings.git(), Optional.of(asked));
    }

    /**
     * Returns the records as they stood where the line of commits parted from another. What is the same is not read again;
     * this reading must stay open while they are used.
     */
    Records base(String revision) throws IOException {
        RepositorySnapshot parted = workspace.mergeBase(revision, snapshot);
        FileListing before = parted.files(workspace.metadata());
        Map<RepoPath, GitId> blobs = new HashMap<>();
        for (FileEntry entry : listing.files()) {
            entry.blob().ifPresent(blob -> blobs.put(entry.path(), blob));
        }
        LeftFiles left = new LeftFiles(workspace.metadata(), present(), asked.orElse(Set.of()));
        RecordReading read = new RecordReading(
                        parted,
                        workspace.metadata(),
                        before,
                        entry -> unchanged(entry, Optional.ofNullable(blobs.get(entry.path()))),
                        Optional.of(reading))
                .only(path -> asked.isEmpty() || files.containsKey(path) || left.contains(path));
        return new Records(workspace, parted, before, read, git, asked);
    }

    /** Returns the file that was read at an entry's path if it is the same, by the id that git has for it or would give it. */
    private Optional<SourceFile> unchanged(FileEntry entry, Optional<GitId> known) {
        return Optional.ofNullable(files.get(entry.path()))
                .filter(mine -> entry.blob().equals(Optional.of(known.orElseGet(() -> GitId.ofBlob(mine.bytes())))));
    }

    Catalog catalog() {
        return catalog;
    }

    /** Returns the records of which findings are asked for, in the order of kind, id and path. */
    List<CatalogEntry> asked() {
        return catalog.entries().stream()
                .filter(entry -> asked.map(some -> some.contains(entry.path())).orElse(true))
                .toList();
    }

    /** Returns whether all records were read, and not only what some files need. */
    boolean isWhole() {
        return asked.isEmpty();
    }

    Workspace workspace() {
        return workspace;
    }

    RepositorySnapshot snapshot() {
        return snapshot;
    }

    /** Returns what kept a file from being read as it was meant, in the order of the file; nothing of the rules beyond that. */
    List<Diagnostic> errorsIn(RepoPath path) {
        return diagnostics.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> found.location().path().equals(path))
                .sorted()
                .toList();
    }

    /** Returns the content of the repository's files. */
    FileContents contents() {
        return new SnapshotFiles(snapshot, workspace.root());
    }

    /** Returns the content of the repository's files as people may see it, with secrets blacked out. */
    FileContents shownContents() {
        return path -> contents()
                .read(path)
                .map(bytes -> Redaction.of(new SourceFile(path, bytes)).file().bytes())
                .map(StoredFile::of);
    }

    /** Returns how the files came to be; one pass over the commits, when first asked. */
    History history() throws IOException {
        if (history.isEmpty()) {
            history = Optional.of(workspace.history(snapshot, git));
        }
        return history.get();
    }

    /** Returns how the files came to be, as pages need it. */
    Changes changes() throws IOException {
        return new HistoryOfFiles(
                workspace, history(), workspace.landings(snapshot, history(), git), MessageCatalogue.of("en"));
    }

    /** Returns what verification has found and the team has committed. */
    RecordedVerifications verifications() throws IOException {
        RepoPath path = RecordedVerifications.path(workspace.metadata());
        Optional<byte[]> table = contents().read(path);
        return table.isPresent() ? RecordedVerifications.read(path, table.get()) : RecordedVerifications.NONE;
    }

    /** Adds what was found by holding claims of the records against what they name. */
    void add(List<Verification> verifications) {
        verifications.forEach(v -> v.finding().ifPresent(diagnostics::add));
    }

    /** Holds all rules against the records. */
    Findings check(LocalDate today) throws IOException {
        return check(today, asked.isEmpty() ? asHistoryHasIt() : asCommitted());
    }

    /** Holds all rules against the records but those that ask the clock: the day of a build may be long past. */
    Findings checkForPages(LocalDate day) throws IOException {
        return Checker.check(input(day, asHistoryHasIt()).withoutClock(), diagnostics);
    }

    private Past asHistoryHasIt() throws IOException {
        return new PastOfFiles(workspace, history(), present());
    }

    private Set<RepoPath> present() {
        return listing.files().stream().map(FileEntry::path).collect(Collectors.toSet());
    }

    /** Returns the records of the files asked for as the last commit has them, wherever: some files need no history. */
    private Past asCommitted() throws IOException {
        Optional<Commit> head = snapshot.commit();
        if (head.isEmpty()) {
            return new Past.Unknown();
        }
        String commit = head.get().id().hex();
        RepositorySnapshot committed = workspace.revision(commit);
        List<FileEntry> entries = new ArrayList<>();
        Set<RepoPath> searched = new TreeSet<>();
        for (RepoPath path : asked.orElse(Set.of())) {
            Optional<FileEntry> entry = committed.find(path);
            entry.ifPresentOrElse(
                    entries::add,
                    () -> LeftFiles.searched(workspace.metadata(), path).ifPresent(searched::add));
        }
        LeftFiles left = new LeftFiles(workspace.metadata(), present(), asked.orElse(Set.of()));
        for (RepoPath folder : searched) {
            committed.files(folder).files().stream()
                    .filter(entry -> left.contains(entry.path()))
                    .forEach(entries::add);
        }
        List<SourceFile> before = new ArrayList<>();
        for (FileEntry entry : entries) {
            if (entry.kind() == FileKind.REGULAR) {
                committed.read(entry, YamlReader.MAX_RECORD_BYTES).value().ifPresent(before::add);
            }
        }
        return new Past.Base(CatalogReader.read(workspace.metadata(), before).catalog(), commit);
    }

    /** Holds all rules against the records, given what they were before. */
    Findings check(LocalDate today, Past past) throws IOException {
        CheckInput known = input(today, past);
        return Checker.check(asked.map(known::about).orElse(known), diagnostics);
    }

    private CheckInput input(LocalDate today, Past past) {
        List<RepoPath> paths = listing.files().stream().map(FileEntry::path).toList();
        return new CheckInput(catalog, contents(), workspace.metadata(), paths, today).with(past);
    }

    /** Returns the text of every file that a finding points into, unless it can't be read or nobody would read it through. */
    Map<RepoPath, SourceText> sources(Findings findings) throws IOException {
        Map<RepoPath, SourceText> sources = new HashMap<>();
        for (RepoPath path : pointedInto(findings)) {
            Optional<SourceFile> file = catalog.at(path).map(CatalogEntry::file);
            if (file.isEmpty()) {
                Optional<FileEntry> entry = snapshot.find(path);
                file = entry.isEmpty()
                        ? Optional.empty()
                        : snapshot.read(entry.get(), YamlReader.MAX_CONFIG_BYTES)
                                .value()
                                .map(f -> Redaction.of(f).file());
            }
            file.ifPresent(f -> sources.put(path, SourceText.of(f)));
        }
        return sources;
    }

    private static Set<RepoPath> pointedInto(Findings findings) {
        Set<RepoPath> paths = new TreeSet<>();
        findings.all().stream().map(Finding::diagnostic).forEach(d -> {
            paths.add(d.location().path());
            d.labels().forEach(label -> paths.add(label.location().path()));
        });
        return paths;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
