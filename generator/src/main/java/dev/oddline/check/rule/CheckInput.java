package dev.oddline.check.rule;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.content.FileContents;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the rules look at. What several rules need of a file is read once and kept here. */
public final class CheckInput {
    private final Catalog catalog;
    private final FileContents files;
    private final RepoPath folder;
    private final List<RepoPath> paths;
    private final LocalDate today;
    private final Past past;
    private final Optional<Set<RepoPath>> asked;
    private final boolean clock;
    private final Places places = new Places();
    private Optional<Taxonomies> taxonomies = Optional.empty();

    /**
     * Returns the input of a check.
     *
     * @param folder the folder of the records, such as {@code metadata}
     * @param paths every file below that folder, sorted
     * @param today the day on which waivers must not have expired and loops must not stand still
     */
    public CheckInput(Catalog catalog, FileContents files, RepoPath folder, List<RepoPath> paths, LocalDate today) {
        this(catalog, files, folder, paths, today, new Past.Unknown(), Optional.empty(), true);
    }

    private CheckInput(
            Catalog catalog,
            FileContents files,
            RepoPath folder,
            List<RepoPath> paths,
            LocalDate today,
            Past past,
            Optional<Set<RepoPath>> asked,
            boolean clock) {
        this.catalog = catalog;
        this.files = files;
        this.folder = folder;
        this.paths = List.copyOf(paths);
        this.today = today;
        this.past = past;
        this.asked = asked;
        this.clock = clock;
    }

    /** Returns the same input with what the records were before. */
    public CheckInput with(Past known) {
        return new CheckInput(catalog, files, folder, paths, today, known, asked, clock);
    }

    /** Returns the same input of a build, whose day may be long past: it is that of a commit, or one that was given. */
    public CheckInput withoutClock() {
        return new CheckInput(catalog, files, folder, paths, today, past, asked, false);
    }

    /**
     * Returns the same input, asked about some files only. Of the other records, those that these name and those that
     * define their words must be known, and the ids of all.
     */
    public CheckInput about(Set<RepoPath> some) {
        return new CheckInput(catalog, files, folder, paths, today, past, Optional.of(new TreeSet<>(some)), clock);
    }

    /** Returns all records. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns the taxonomies of all records, made when first asked. */
    public Taxonomies taxonomies() {
        Taxonomies known = taxonomies.isPresent() ? taxonomies.get() : Taxonomies.of(catalog);
        taxonomies = Optional.of(known);
        return known;
    }

    /** Returns the content of the repository's files. */
    public FileContents files() {
        return files;
    }

    /** Returns the folder of the records. */
    public RepoPath folder() {
        return folder;
    }

    /** Returns every file below the folder of the records, sorted. */
    public List<RepoPath> paths() {
        return paths;
    }

    /** Returns whether findings in some files only are asked for, and not all records are known. */
    public boolean isPartial() {
        return asked.isPresent();
    }

    /** Returns whether findings in a file are asked for. */
    public boolean isAsked(RepoPath path) {
        return asked.map(some -> some.contains(path)).orElse(true);
    }

    /** Returns the records of which findings are asked for, in the order of kind, id and path. */
    public List<CatalogEntry> asked() {
        return asked.isEmpty()
                ? catalog.entries()
                : catalog.entries().stream().filter(e -> isAsked(e.path())).toList();
    }

    /** Returns the records of a kind of which findings are asked for, in the order of id and path. */
    public List<CatalogEntry> asked(Kind kind) {
        return asked.isEmpty()
                ? catalog.entries(kind)
                : catalog.entries(kind).stream().filter(e -> isAsked(e.path())).toList();
    }

    /** Returns whether findings are asked for in a file that is no record, such as a part of a taxonomy. */
    public boolean isAskedBesideRecords() {
        return asked.map(some -> some.stream().anyMatch(path -> catalog.at(path).isEmpty()))
                .orElse(true);
    }

    /** Returns the day of the check. */
    public LocalDate today() {
        return today;
    }

    /** Returns whether the day of the check is that on which somebody looks, so that nothing can be done after it. */
    public boolean hasClock() {
        return clock;
    }

    /** Returns what the records were before, as far as anybody knows. */
    public Past past() {
        return past;
    }

    /** Returns where records write what their facts keep no place of. */
    public Places places() {
        return places;
    }
}
