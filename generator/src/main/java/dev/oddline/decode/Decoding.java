package dev.oddline.decode;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import dev.oddline.record.TableReference;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Collects what the reading of one file brings besides its value: findings, references and tables. */
public final class Decoding {
    private final RepoPath path;
    private final Deque<String> keys = new ArrayDeque<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<TableReference> tables = new ArrayList<>();

    Decoding(RepoPath path) {
        this.path = path;
    }

    /** Returns the file that is read. */
    RepoPath path() {
        return path;
    }

    /** Returns the findings so far, in the order in which they were made. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns the references so far, in the order of the file. */
    List<Reference> references() {
        return List.copyOf(references);
    }

    /** Returns the tables so far, in the order of the file. */
    List<TableReference> tables() {
        return List.copyOf(tables);
    }

    /** Returns the key that is read now, such as {@code dataset_version_id}. */
    String key() {
        return keys.isEmpty() ? "" : keys.getLast();
    }

    void enter(String key) {
        keys.addLast(key);
    }

    void leave() {
        keys.removeLast();
    }

    void report(Rule rule, Span span, Message message) {
        report(Diagnostic.of(rule, new Location(path, span), message));
    }

    void report(Rule rule, Span span, Message message, Message help) {
        report(Diagnostic.of(rule, new Location(path, span), message).withHelp(help));
    }

    /** Reports a place at which other text was probably meant. */
    void suggest(Rule rule, Span span, Message message, String meant) {
        report(Diagnostic.of(rule, new Location(path, span), message)
                .withSuggestion(Message.of("did-you-mean", meant), YamlWriter.value(meant)));
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    void refer(RecordId target, Reference.Role role, Span span) {
        references.add(new Reference(String.join(".", keys), target, role, span));
    }

    void pin(TableReference table) {
        tables.add(table);
    }
}
