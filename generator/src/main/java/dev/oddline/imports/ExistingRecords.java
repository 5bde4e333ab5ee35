package dev.oddline.imports;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.record.Kind;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records that an import finds in the repository: what was imported before, and which ids are taken. */
public final class ExistingRecords {
    private final Map<Kind, List<ExistingRecord>> records = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, ExistingRecord>> byOrigin = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final List<Unreadable> unreadable = new ArrayList<>();

    private ExistingRecords() {}

    /**
     * Returns the records in some files.
     *
     * @param metadata the folder of the records, such as {@code metadata}
     * @param files any files below it; those in no folder of a kind, or not named {@code .yaml}, are passed over
     * @param tool the tool whose imports are recognised
     */
    public static ExistingRecords of(String metadata, Collection<SourceFile> files, String tool) {
        ExistingRecords existing = new ExistingRecords();
        files.stream()
                .sorted(Comparator.comparing(SourceFile::path))
                .forEach(file -> kind(metadata, file).ifPresent(kind -> existing.add(kind, file, tool)));
        return existing;
    }

    /** Returns the record that an id in the other tool was imported to; the first by path if there are several. */
    public Optional<ExistingRecord> from(Kind kind, String foreignId) {
        return Optional.ofNullable(byOrigin.getOrDefault(kind, Map.of()).get(foreignId));
    }

    /** Returns the records of a kind, by path. */
    public List<ExistingRecord> of(Kind kind) {
        return List.copyOf(records.getOrDefault(kind, List.of()));
    }

    /** Returns whether an id, in whatever case, is taken. */
    public boolean isTaken(Kind kind, String id) {
        return ids.getOrDefault(kind, Set.of()).contains(id.toLowerCase(Locale.ROOT));
    }

    /** Returns the records that could not be read, by path: what was imported to them is not known. */
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    private void add(Kind kind, SourceFile file, String tool) {
        take(kind, file.path().stem());
        Outcome<YamlNode> tree = YamlReader.readRecord(file);
        if (tree.value().isEmpty() || !(tree.value().get() instanceof YamlMapping mapping)) {
            unreadable.add(new Unreadable(file.path().value(), "this record cannot be read; see `oddline check`"));
            return;
        }
        ExistingRecord record = new ExistingRecord(kind, file, mapping);
        take(kind, record.id());
        records.computeIfAbsent(kind, k -> new ArrayList<>()).add(record);
        record.text("origin", "id")
                .filter(id -> record.isFrom(tool, id))
                .ifPresent(id ->
                        byOrigin.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, record));
    }

    private void take(Kind kind, String id) {
        ids.computeIfAbsent(kind, k -> new HashSet<>()).add(id.toLowerCase(Locale.ROOT));
    }

    private static Optional<Kind> kind(String metadata, SourceFile file) {
        String path = file.path().value();
        if (!path.startsWith(metadata + "/") || !path.endsWith(".yaml")) {
            return Optional.empty();
        }
        String below = path.substring(metadata.length() + 1);
        int slash = below.indexOf('/');
        return slash < 0 ? Optional.empty() : Kind.ofFolder(below.substring(0, slash));
    }
}
