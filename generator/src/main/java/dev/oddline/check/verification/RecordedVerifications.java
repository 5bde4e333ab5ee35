package dev.oddline.check.verification;

import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvTable;
import dev.oddline.table.CsvText;
import dev.oddline.table.UnreadableTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What verification has found and the team has committed, so that a site can show it without verifying anything: a table
 * of one line for each claim, in the order of the records.
 *
 * @param all in order
 */
public record RecordedVerifications(List<RecordedVerification> all) {
    /** Nothing was ever recorded. */
    public static final RecordedVerifications NONE = new RecordedVerifications(List.of());

    private static final String FILE = "_verification/verifications.csv";
    private static final List<String> COLUMNS =
            List.of("kind", "id", "field", "claim", "answer", "reason", "date", "tool");

    public RecordedVerifications {
        all = all.stream().sorted().toList();
    }

    /** Returns the file of the table in a records folder. */
    public static RepoPath path(RepoPath folder) {
        return new RepoPath(folder + "/" + FILE);
    }

    /**
     * Returns the verifications of a table; a line that is none is passed over, so that its claim counts as not verified.
     *
     * @throws UnreadableTable if the table is damaged
     */
    public static RecordedVerifications read(RepoPath path, byte[] bytes) throws UnreadableTable {
        CsvTable table = CsvTable.of(path.value(), bytes);
        if (!table.header().equals(COLUMNS)) {
            return NONE;
        }
        return new RecordedVerifications(table.rows().stream()
                .filter(row -> row.size() == COLUMNS.size())
                .flatMap(row -> read(row).stream())
                .toList());
    }

    private static Optional<RecordedVerification> read(List<String> row) {
        Optional<Kind> kind = Kind.ofWord(row.get(0));
        Optional<Answer> answer = Answer.ofWord(row.get(4));
        try {
            LocalDate day = LocalDate.parse(row.get(6));
            return kind.flatMap(k -> answer.map(a -> new RecordedVerification(
                    new RecordId(k, row.get(1)), row.get(2), row.get(3), a, row.get(5), day, row.get(7))));
        } catch (DateTimeException e) { // edited by hand
            return Optional.empty();
        }
    }

    /**
     * Returns the table with what was found now. What can't be verified now keeps the answer it once had.
     *
     * @param notAsked claims of the records that nobody looked at now: they keep their answers, too
     */
    public RecordedVerifications with(List<RecordedVerification> now, List<Claim> notAsked) {
        Map<List<Object>, RecordedVerification> before = new HashMap<>();
        all.forEach(v -> before.put(List.of(v.record(), v.field()), v));
        List<RecordedVerification> merged = new ArrayList<>();
        for (RecordedVerification later : now) {
            Optional<RecordedVerification> earlier =
                    Optional.ofNullable(before.get(List.of(later.record(), later.field())));
            merged.add(earlier.filter(e -> e.outweighs(later)).orElse(later));
        }
        for (Claim claim : notAsked) {
            Optional.ofNullable(before.get(List.of(claim.record(), claim.field())))
                    .filter(earlier -> earlier.claim().equals(claim.text()))
                    .ifPresent(merged::add);
        }
        return new RecordedVerifications(merged);
    }

    /** Returns the text of the table. */
    public String text() {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (RecordedVerification v : all) {
            List<String> cells = List.of(
                    v.record().kind().word(),
                    v.record().value(),
                    v.field(),
                    v.claim(),
                    v.answer().word(),
                    v.reason(),
                    v.day().toString(),
                    v.tool());
            text.append(CsvText.row(cells));
        }
        return text.toString();
    }

    /** Returns the verifications of each record, in the order of their fields. */
    public Map<RecordId, List<RecordedVerification>> byRecord() {
        Map<RecordId, List<RecordedVerification>> byRecord = new HashMap<>();
        all.forEach(v ->
                byRecord.computeIfAbsent(v.record(), r -> new ArrayList<>()).add(v));
        return byRecord;
    }
}
