package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.HashingStream;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.git.FileFindings;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvReader;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads every table that a record names, once, and shows it to the rules on tables. */
final class TableReading {
    private final CheckInput input;
    private final List<TableRule.Watcher> watchers;
    private final OtherTables others;

    private TableReading(CheckInput input, List<TableRule> rules, OtherTables others) {
        this.others = others;
        this.input = input;
        this.watchers = rules.stream().map(rule -> rule.watcher(input)).toList();
    }

    /**
     * Reports what the rules find. A table that can't be read to its end is a finding itself.
     *
     * @throws IOException if the repository can't be read
     */
    static void check(CheckInput input, List<TableRule> rules, Consumer<Diagnostic> found) throws IOException {
        Map<RepoPath, List<NamedTable>> byPath = new TreeMap<>();
        for (CatalogEntry entry : input.catalog().entries()) {
            NamedTable.of(entry).stream()
                    .filter(table -> input.isAsked(entry.path())
                            || input.isAsked(table.path().given()))
                    .forEach(table -> byPath.computeIfAbsent(table.path().given(), path -> new ArrayList<>())
                            .add(table));
        }
        if (byPath.isEmpty() && input.isPartial()) {
            return;
        }
        try (OtherTables others = new OtherTables(input.files())) {
            TableReading reading = new TableReading(input, rules, others);
            for (Map.Entry<RepoPath, List<NamedTable>> table : inOrder(byPath)) {
                reading.read(table.getKey(), table.getValue(), found);
            }
            reading.watchers.forEach(watcher -> watcher.end(found));
        }
    }

    /** Returns tables by their paths, those with choices first: of the scenes on offer only the chosen ones need be kept. */
    private static List<Map.Entry<RepoPath, List<NamedTable>>> inOrder(Map<RepoPath, List<NamedTable>> byPath) {
        return byPath.entrySet().stream()
                .sorted(Comparator.comparing(
                        table -> table.getValue().stream().noneMatch(use -> use.role() == NamedTable.Role.SELECTED)))
                .toList();
    }

    private void read(RepoPath path, List<NamedTable> uses, Consumer<Diagnostic> found) throws IOException {
        Optional<StoredFile> file = input.files().find(path);
        if (file.isEmpty()) {
            return;
        }
        List<TableWatch> watches = uses.stream()
                .flatMap(use -> watchers.stream().flatMap(watcher -> watcher.watch(use).stream()))
                .toList();
        Optional<TableFormat> format = TableFormat.of(path.value());
        Optional<UnreadableTable> damage = Optional.empty();
        StoredHash hash;
        try (HashingStream in = new HashingStream(file.get().open())) {
            if (format.equals(Optional.of(TableFormat.CSV))) {
                damage = showRows(path, in, watches);
            }
            hash = in.hash();
        } catch (IOException e) { // a damaged object, a bad disk: the other tables can still be read
            found.accept(FileFindings.unreadable(path));
            return;
        }
        try {
            others.show(path, watches);
        } catch (UnreadableTable e) {
            damage = Optional.of(e);
        }
        if (format.isEmpty() && uses.stream().anyMatch(use -> use.role() != NamedTable.Role.OTHER)) {
            damage = Optional.of(new UnreadableTable(path.value(), "its name tells no format"));
        }
        damage.ifPresent(problem -> found.accept(UnreadableRows.finding(path, problem)));
        boolean isDamaged = damage.isPresent();
        watches.forEach(watch -> {
            if (isDamaged) {
                watch.endOfDamaged(hash, found);
            } else {
                watch.end(hash, found);
            }
        });
    }

    /** Shows the rows of comma-separated values; returns where they are damaged, if they are. */
    private static Optional<UnreadableTable> showRows(RepoPath path, InputStream in, List<TableWatch> watches)
            throws IOException {
        try {
            show(path, new CsvReader(path.value(), in), watches);
            return Optional.empty();
        } catch (UnreadableTable e) {
            return Optional.of(e);
        }
    }

    /** Shows the rows; those that nobody watches are read too, since the table may be damaged there. */
    private static void show(RepoPath path, CsvReader table, List<TableWatch> watches) throws IOException {
        if (!table.next()) {
            throw new UnreadableTable(path.value(), "it is empty");
        }
        List<TableWatch> ofRows =
                watches.stream().filter(watch -> watch.header(table)).toList();
        while (table.next()) {
            for (TableWatch watch : ofRows) {
                watch.row(table);
            }
        }
    }
}
