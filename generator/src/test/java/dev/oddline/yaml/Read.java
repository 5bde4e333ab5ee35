package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts the way the tests of this package want them. */
final class Read {
    private static final MessageCatalogue ENGLISH = MessageCatalogue.of("en");

    private Read() {}

    static SourceFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile file(byte[] bytes) {
        return new SourceFile(new RepoPath("a.yaml"), bytes);
    }

    static Outcome<YamlNode> record(String text) {
        return YamlReader.readRecord(file(text));
    }

    static Outcome<YamlNode> config(String text) {
        return YamlReader.readConfig(file(text));
    }

    /** Returns the findings as {@code path:line:column: rule: message}. */
    static List<String> findings(Outcome<YamlNode> outcome) {
        return outcome.diagnostics().stream().map(Read::printed).toList();
    }

    /** Returns the first help of the first finding. */
    static String help(Outcome<YamlNode> outcome) {
        return ENGLISH.text(outcome.diagnostics().get(0).helps().get(0));
    }

    private static String printed(Diagnostic diagnostic) {
        // Every text that a person may get to see must exist, so all of them are made.
        diagnostic.helps().forEach(ENGLISH::text);
        diagnostic.labels().forEach(label -> ENGLISH.text(label.text()));
        return diagnostic.location() + ": " + diagnostic.rule().name() + ": " + ENGLISH.text(diagnostic.message());
    }
}
