package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.SourceFile;
import dev.oddline.source.Span;
import java.util.Optional;

/**
 * Bytes to a tree with positions. Nothing is guessed: a plain scalar keeps the text that was written, and what another
 * YAML reader could read differently is a finding. All findings of a file come at once, up to the first place that is
 * no YAML; a file in which one was found may still give a tree.
 *
 * <p>Limits: depth 64, 200,000 values, 50 aliases of collections; see {@link #MAX_RECORD_BYTES} and
 * {@link #MAX_CONFIG_BYTES} for the size.
 */
public final class YamlReader {
    /** The largest record, in bytes. Do not read more into memory: a larger file is refused anyway. */
    public static final int MAX_RECORD_BYTES = Dialect.RECORD.maxBytes();

    /** The largest file of any other sort, in bytes. */
    public static final int MAX_CONFIG_BYTES = Dialect.CONFIG.maxBytes();

    private YamlReader() {}

    /**
     * Returns the mapping that a record file holds. Anchors, aliases, merge keys and tags are findings; they are resolved
     * nevertheless, so that the values behind them can be checked.
     */
    public static Outcome<YamlNode> readRecord(SourceFile file) {
        Findings findings = new Findings(file.path());
        Optional<YamlNode> root = read(file, Dialect.RECORD, findings);
        if (root.filter(node -> !(node instanceof YamlMapping)).isPresent()) {
            reportNoMapping(root.get(), findings);
            return new Outcome<>(Optional.empty(), findings.sorted());
        }
        if (root.isEmpty() && findings.isEmpty()) {
            reportEmpty(Span.START, findings);
        }
        return new Outcome<>(root, findings.sorted());
    }

    /**
     * Returns what a settings file, taxonomy or file of another tool holds, with aliases and merge keys resolved. An
     * empty file is an empty plain scalar.
     */
    public static Outcome<YamlNode> readConfig(SourceFile file) {
        Findings findings = new Findings(file.path());
        Optional<YamlNode> root = read(file, Dialect.CONFIG, findings);
        if (root.isEmpty() && findings.isEmpty()) {
            return Outcome.of(new YamlScalar("", YamlScalar.Style.PLAIN, Span.START));
        }
        return new Outcome<>(root, findings.sorted());
    }

    /** Returns what a JSON file holds, by RFC 8259; a byte order mark before it is passed over. */
    public static Outcome<YamlNode> readJson(SourceFile file) {
        Findings findings = new Findings(file.path());
        Optional<YamlNode> root = TextDecoder.decode(file, Dialect.CONFIG, findings)
                .flatMap(text -> new JsonTreeBuilder(text, findings).build());
        return new Outcome<>(root, findings.sorted());
    }

    private static Optional<YamlNode> read(SourceFile file, Dialect dialect, Findings findings) {
        Optional<String> text = TextDecoder.decode(file, dialect, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Diagnostic> foreign = ForeignText.recognise(text.get(), findings);
        foreign.ifPresent(findings::add);
        return foreign.isPresent() ? Optional.empty() : new TreeBuilder(text.get(), dialect, findings).build();
    }

    private static void reportNoMapping(YamlNode root, Findings findings) {
        if (root instanceof YamlScalar scalar && CoreSchema.isNull(scalar)) {
            reportEmpty(scalar.span(), findings);
            return;
        }
        Rule rule = SyntaxRules.NOT_A_MAPPING;
        Position start = root.span().start();
        Message message = Message.of(root instanceof YamlSequence ? "not-a-mapping.sequence" : "not-a-mapping.scalar");
        findings.report(rule, new Span(start, start), message, Message.of("not-a-mapping.help"));
    }

    private static void reportEmpty(Span span, Findings findings) {
        findings.report(SyntaxRules.EMPTY_RECORD, span, Message.of("empty-record"), Message.of("empty-record.help"));
    }
}
