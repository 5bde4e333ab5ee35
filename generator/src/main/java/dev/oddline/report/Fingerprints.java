package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import dev.oddline.yaml.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names for findings by which a system knows them again in the next report. A name is made of the rule, the record, the
 * path of the field and what the message says, so that it stays when lines or the file move. Whole numbers in a message
 * do not count, because some are those of lines. Equal findings are told apart by their order.
 */
final class Fingerprints {
    private static final int LENGTH = 32;

    private Fingerprints() {}

    /** Returns 32 hexadecimal digits for each finding that counts, in order; no two are equal. */
    static Map<Finding, String> of(Report report) {
        FieldPaths fields = new FieldPaths(report);
        Map<String, Integer> seen = new HashMap<>();
        Map<Finding, String> names = new LinkedHashMap<>();
        report.findings().open().forEach(finding -> {
            String about = about(finding.diagnostic(), report, fields);
            int before = seen.merge(about, 1, Integer::sum) - 1;
            String name = before == 0 ? about : about + '\n' + before;
            names.put(
                    finding,
                    Hashes.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH));
        });
        return names;
    }

    private static String about(Diagnostic diagnostic, Report report, FieldPaths fields) {
        String record = Optional.ofNullable(
                        report.records().get(diagnostic.location().path()))
                .map(Fingerprints::name)
                .orElseGet(() -> diagnostic.location().path().value());
        return String.join(
                "\n", diagnostic.rule().name(), record, fields.of(diagnostic.location()), words(diagnostic.message()));
    }

    private static String name(RecordId id) {
        return id.kind().word() + ":" + id.value();
    }

    private static String words(Message message) {
        return message.arguments().stream()
                .map(a -> a instanceof Message word ? words(word) : a.toString())
                .filter(text -> !text.matches("[0-9]+"))
                .collect(Collectors.joining("\t", message.key() + "\t", ""));
    }
}
