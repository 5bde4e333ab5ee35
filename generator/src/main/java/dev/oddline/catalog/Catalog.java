package dev.oddline.catalog;

import dev.oddline.decode.DecodedRecord;
import dev.oddline.odd.openodd.OpenOddFile;
import dev.oddline.record.Kind;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All records with the links between them. Immutable.
 *
 * <p>A link whose target no record has leads to a tombstone: it is kept, never dropped.
 */
public final class Catalog {
    private final Settings settings;
    private final List<CatalogEntry> entries;
    private final Map<Kind, List<CatalogEntry>> byKind;
    private final Map<Class<?>, List<MetadataRecord>> byType;
    private final Map<RecordId, CatalogEntry> byId;
    private final Map<RepoPath, CatalogEntry> byPath = new HashMap<>();
    private final Map<RecordId, List<Link>> from;
    private final Map<RecordId, List<Link>> to;
    private final LineageGraph madeFrom;
    private final LineageGraph madeInto;
    private final Map<RepoPath, OpenOddFile> openOdd;

    private Catalog(
            Settings settings,
            List<CatalogEntry> entries,
            Map<RecordId, CatalogEntry> byId,
            Map<RecordId, List<Link>> from,
            Map<RecordId, List<Link>> to,
            Map<RepoPath, OpenOddFile> openOdd) {
        this.settings = settings;
        this.entries = entries;
        this.byKind =
                entries.stream().collect(Collectors.groupingBy(CatalogEntry::kind, Collectors.toUnmodifiableList()));
        this.byType = entries.stream()
                .flatMap(entry -> entry.decoded().stream())
                .map(DecodedRecord::record)
                .collect(Collectors.groupingBy(MetadataRecord::getClass, Collectors.toUnmodifiableList()));
        this.byId = byId;
        this.from = from;
        this.to = to;
        this.madeFrom = graph(from, Link::to);
        this.madeInto = graph(to, Link::from);
        this.openOdd = openOdd;
        entries.forEach(e -> byPath.put(e.path(), e));
    }

    /**
     * Returns the catalog of some files.
     *
     * @param files in any order; of two with one id, the first by path stands for it
     */
    public static Catalog of(Settings settings, List<CatalogEntry> files) {
        return of(settings, files, List.of());
    }

    /**
     * Returns the catalog of some files and of OpenODD files that records name.
     *
     * @param openOdd in any order
     */
    static Catalog of(Settings settings, List<CatalogEntry> files, List<OpenOddFile> openOdd) {
        List<CatalogEntry> entries = files.stream()
                .sorted(Comparator.comparing(CatalogEntry::id).thenComparing(CatalogEntry::path))
                .toList();
        Map<RecordId, CatalogEntry> byId = new HashMap<>();
        Map<RecordId, List<Link>> from = new HashMap<>();
        Map<RecordId, List<Link>> to = new TreeMap<>();
        for (CatalogEntry entry : entries) {
            byId.putIfAbsent(entry.id(), entry);
            for (Link link : linksOf(entry)) {
                from.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(link);
                to.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
            }
        }
        Map<RepoPath, OpenOddFile> openOddByPath = new TreeMap<>();
        openOdd.forEach(file -> openOddByPath.put(file.path(), file));
        return new Catalog(settings, entries, byId, from, to, Collections.unmodifiableMap(openOddByPath));
    }

    private static LineageGraph graph(Map<RecordId, List<Link>> links, Function<Link, RecordId> otherEnd) {
        Map<RecordId, List<RecordId>> neighbours = new HashMap<>();
        links.forEach((id, ofRecord) -> neighbours.put(
                id, ofRecord.stream().filter(Link::isLineage).map(otherEnd).toList()));
        return LineageGraph.of(neighbours);
    }

    private static List<Link> linksOf(CatalogEntry entry) {
        return entry.decoded().stream()
                .flatMap(d -> d.references().stream())
                .map(r -> new Link(
                        entry.id(),
                        r.target(),
                        r.field(),
                        r.role(),
                        new dev.oddline.source.Location(entry.path(), r.span())))
                .toList();
    }

    /** Returns the repository's settings. */
    public Settings settings() {
        return settings;
    }

    /** Returns the OpenODD files beside the records, whether a record names them or not, by path. */
    public Map<RepoPath, OpenOddFile> openOdd() {
        return openOdd;
    }

    /** Returns every file, in the order of kind, id and path. */
    public List<CatalogEntry> entries() {
        return entries;
    }

    /** Returns the files of one kind, in the order of id and path. */
    public List<CatalogEntry> entries(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /**
     * Returns the records of one type, in the order of id and path; files that can't be read are left out.
     *
     * @param type such as {@code Run.class}
     */
    public <T extends MetadataRecord> Stream<T> records(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    /** Returns the file that holds a record; empty for a tombstone. */
    public Optional<CatalogEntry> find(RecordId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns what a file of a kind's folder holds. */
    public Optional<CatalogEntry> at(RepoPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Returns a record of a known type, such as {@code Run.class}. */
    public <T extends MetadataRecord> Optional<T> find(RecordId id, Class<T> type) {
        return find(id).flatMap(e -> e.as(type));
    }

    /** Returns whether a record is only named, but in no file. */
    public boolean isTombstone(RecordId id) {
        return !byId.containsKey(id);
    }

    /** Returns the links that a record writes, in the order of the file. */
    public List<Link> linksFrom(RecordId id) {
        return from.getOrDefault(id, List.of());
    }

    /** Returns the links that name a record, in the order of the records that write them. */
    public List<Link> linksTo(RecordId id) {
        return to.getOrDefault(id, List.of());
    }

    /** Returns the lineage from records to what they are made from, tombstones too. */
    LineageGraph madeFrom() {
        return madeFrom;
    }

    /** Returns the lineage from records to what is made from them. */
    LineageGraph madeInto() {
        return madeInto;
    }

    /** Returns every link, in the order of the records that are named. */
    public Stream<Link> links() {
        return to.values().stream().flatMap(List::stream);
    }
}
