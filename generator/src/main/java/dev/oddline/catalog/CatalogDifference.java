package dev.oddline.catalog;

import dev.oddline.catalog.RecordChange.What;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the records between two catalogs. A record that moved to another file is the same one.
 *
 * @param changes in the order of kind and id
 */
public record CatalogDifference(List<RecordChange> changes) {

    public CatalogDifference {
        changes = List.copyOf(changes);
    }

    /** Returns what differs. Only records whose files differ are looked at. */
    public static CatalogDifference between(Catalog before, Catalog after) {
        List<RecordChange> changes = new ArrayList<>();
        for (CatalogEntry now : after.entries()) {
            Optional<CatalogEntry> old = before.find(now.id());
            if (old.isEmpty()) {
                changes.add(new RecordChange(now.id(), now.path(), What.NEW, List.of()));
            } else if (!Arrays.equals(old.get().file().bytes(), now.file().bytes())) {
                changes.add(new RecordChange(
                        now.id(), now.path(), What.CHANGED, fields(old.get().file(), now.file())));
            }
        }
        for (CatalogEntry old : before.entries()) {
            if (after.isTombstone(old.id())) {
                changes.add(new RecordChange(old.id(), old.path(), What.REMOVED, List.of()));
            }
        }
        changes.sort(java.util.Comparator.comparing(RecordChange::id).thenComparing(RecordChange::path));
        return new CatalogDifference(changes);
    }

    /** Returns the fields that two versions of a file state differently; empty if one can't be read. */
    public static List<FieldChange> fields(SourceFile before, SourceFile after) {
        Optional<YamlMapping> old = mapping(before);
        Optional<YamlMapping> now = mapping(after);
        return old.isPresent() && now.isPresent() ? FieldDifference.between(old.get(), now.get()) : List.of();
    }

    /** Returns the changes of one sort, in order. */
    public Stream<RecordChange> of(What what) {
        return changes.stream().filter(change -> change.what() == what);
    }

    private static Optional<YamlMapping> mapping(SourceFile file) {
        Optional<YamlNode> root = YamlReader.readRecord(file).value();
        return root.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
