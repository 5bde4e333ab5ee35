package dev.oddline.yaml;

import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mapping whose end has not been read yet. An entry whose key is unusable is reported and left out. */
final class OpenMapping implements OpenCollection {
    private static final String MERGE = "<<";

    private final Position start;
    private final Dialect dialect;
    private final Findings findings;
    private final KeyIndex keys;
    private final List<YamlEntry> entries = new ArrayList<>();
    private final List<YamlMapping> merged = new ArrayList<>();
    private Optional<YamlScalar> key = Optional.empty();
    private boolean awaitsValue;

    OpenMapping(Position start, Dialect dialect, Findings findings) {
        this.start = start;
        this.dialect = dialect;
        this.findings = findings;
        this.keys = new KeyIndex(findings);
    }

    @Override
    public void add(YamlNode child) {
        if (awaitsValue) {
            addValue(child);
        } else {
            key = usableKey(child);
        }
        awaitsValue = !awaitsValue;
    }

    @Override
    public boolean isMerging() {
        return awaitsValue && key.isPresent() && isMerge(key.get());
    }

    @Override
    public YamlNode close(Position end) {
        if (dialect == Dialect.RECORD) {
            keys.reportSimilar();
        }
        if (!merged.isEmpty()) {
            addMerged();
        }
        return new YamlMapping(entries, new Span(start, end));
    }

    private void addMerged() {
        Set<String> own = new HashSet<>();
        entries.forEach(entry -> own.add(entry.key().text()));
        for (YamlMapping source : merged) {
            source.entries().stream()
                    .filter(entry -> own.add(entry.key().text()))
                    .forEach(entries::add);
        }
    }

    private Optional<YamlScalar> usableKey(YamlNode child) {
        if (!(child instanceof YamlScalar scalar)) {
            findings.report(
                    SyntaxRules.COMPLEX_KEY, child.span(), Message.of("complex-key"), Message.of("complex-key.help"));
            return Optional.empty();
        }
        if (scalar.text().isEmpty() && (scalar.isPlain() || dialect == Dialect.RECORD)) {
            findings.report(SyntaxRules.EMPTY_KEY, scalar.span(), Message.of("empty-key"));
            return Optional.empty();
        }
        if (CoreSchema.isNull(scalar)) {
            findings.report(
                    SyntaxRules.EMPTY_KEY,
                    scalar.span(),
                    Message.of("empty-key.null", scalar.text()),
                    Message.of("empty-key.null-help", scalar.text()));
            return Optional.empty();
        }
        if (scalar.text().length() > dialect.maxKeyLength()) {
            findings.report(
                    SyntaxRules.KEY_TOO_LONG,
                    scalar.span(),
                    Message.of("key-too-long", scalar.text().length(), dialect.maxKeyLength()));
        }
        if (isMerge(scalar) && dialect == Dialect.RECORD) {
            findings.report(
                    SyntaxRules.YAML_ALIAS,
                    scalar.span(),
                    Message.of("yaml-alias.merge"),
                    Message.of("yaml-alias.merge-help"));
        }
        return keys.add(scalar) ? Optional.of(scalar) : Optional.empty();
    }

    private void addValue(YamlNode value) {
        if (key.isEmpty()) {
            return;
        }
        if (isMerge(key.get())) {
            merge(value);
        } else {
            entries.add(new YamlEntry(key.get(), value));
        }
    }

    private void merge(YamlNode value) {
        List<YamlNode> sources = value instanceof YamlSequence sequence ? sequence.items() : List.of(value);
        for (YamlNode source : sources) {
            if (source instanceof YamlMapping mapping) {
                merged.add(mapping);
            } else {
                findings.report(SyntaxRules.YAML_ALIAS, source.span(), Message.of("yaml-alias.merge-value"));
            }
        }
    }

    private static boolean isMerge(YamlScalar scalar) {
        return scalar.isPlain() && scalar.text().equals(MERGE);
    }
}
