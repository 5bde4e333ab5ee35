package dev.oddline.decode;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a valid record to be filled in: what is known stands in it, what must be answered says that it is not yet filled
 * in, and everything else follows as comments that explain it.
 */
public final class NewRecord {
    private static final NewValue NOT_YET = new NewValue.Yaml("{unknown: not yet filled in}");
    private static final int ROUNDS = 3;

    private final RecordForm<?> form;
    private final RepoPath path;
    private final Map<String, NewValue> values = new LinkedHashMap<>();

    private NewRecord(Kind kind, RepoPath path) {
        this.form = RecordForms.of(kind);
        this.path = path;
    }

    /**
     * Returns the text of a new record, or why there can be none: a field that the kind does not have, or a value that
     * its field does not accept.
     *
     * @param path where the record will be; its stem is the id
     * @param values YAML texts by field; a text that is no YAML value by itself is quoted. The keys of an inner mapping
     *     follow the field after a dot, as in {@code environment.os}
     * @throws IllegalArgumentException if there is both a value of a key and one of a key below it
     */
    public static Outcome<String> write(Kind kind, RepoPath path, Map<String, String> values) {
        NewRecord record = new NewRecord(kind, path);
        values.forEach((key, value) -> NewValue.put(record.values, key, inYaml(value)));
        record.values.putIfAbsent(kind.idField(), inYaml(path.stem()));
        return record.complete();
    }

    private Outcome<String> complete() {
        for (Field<?> field : form.shape().fields()) {
            if (field.presence() == Field.Presence.REQUIRED) {
                values.putIfAbsent(field.name(), NOT_YET);
            }
        }
        List<Diagnostic> faults = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            faults = faults();
            faults.stream()
                    .filter(f -> f.rule().equals(DecodeRules.MISSING_FIELD))
                    .forEach(this::answer);
        }
        return new Outcome<>(faults.isEmpty() ? Optional.of(text()) : Optional.empty(), faults);
    }

    private List<Diagnostic> faults() {
        SourceFile file = new SourceFile(path, text().getBytes(StandardCharsets.UTF_8));
        Outcome<YamlNode> tree = YamlReader.readRecord(file);
        List<Diagnostic> faults = new ArrayList<>(tree.diagnostics());
        tree.value()
                .ifPresent(root -> faults.addAll(
                        RecordDecoder.decode(path, form.kind(), root).diagnostics()));
        return faults;
    }

    /** Answers the first field that a finding asks for. */
    private void answer(Diagnostic missing) {
        String name = missing.message().arguments().get(0).toString().split("`", 2)[0];
        form.shape().fields().stream()
                .filter(f -> f.name().equals(name))
                .forEach(f -> values.putIfAbsent(name, f.mayBeUnknown() ? NOT_YET : empty(f)));
    }

    /** Returns a value that says nothing yet, of a field that can't say that it is unknown. */
    private static NewValue empty(Field<?> field) {
        return new NewValue.Yaml(
                field.shape().type().startsWith("list")
                        ? "[]"
                        : field.examples().stream().findFirst().orElse("\"\""));
    }

    private String text() {
        int depth = (int) path.value().chars().filter(c -> c == '/').count() - 1;
        StringBuilder text = new StringBuilder()
                .append(EditorHints.firstLine(DocumentForm.of(form.kind()), Math.max(0, depth)))
                .append('\n');
        YamlComment.write(form.description(), text);
        List<Field<?>> later = new ArrayList<>();
        for (Field<?> field : form.shape().fields()) {
            if (values.containsKey(field.name())) {
                text.append('\n');
                YamlComment.write(field.description(), text);
                write(field.name(), text);
            } else {
                later.add(field);
            }
        }
        values.keySet().stream()
                .filter(name ->
                        form.shape().fields().stream().noneMatch(f -> f.name().equals(name)))
                .forEach(name -> write(name, text));
        text.append("\n# What may be added:\n");
        for (Field<?> field : later) {
            text.append("#\n");
            YamlComment.write(field.description(), text);
            String example = field.examples().stream().findFirst().orElse("…");
            text.append("# ").append(field.name()).append(": ").append(example).append('\n');
        }
        return text.toString();
    }

    private void write(String name, StringBuilder text) {
        NewValue value = values.get(name);
        if (value != null) {
            text.append(YamlWriter.key(name)).append(':');
            value.write(0, text);
        }
    }

    /** Returns a value as YAML: as it is if that is one value on one line, else quoted. */
    private static NewValue.Yaml inYaml(String value) {
        SourceFile file =
                new SourceFile(new RepoPath("value.yaml"), ("value: " + value + "\n").getBytes(StandardCharsets.UTF_8));
        Outcome<YamlNode> tree = YamlReader.readRecord(file);
        boolean whole = !value.isBlank()
                && !value.contains("\n")
                && !value.contains(" #")
                && tree.diagnostics().isEmpty();
        return new NewValue.Yaml(whole ? value : YamlWriter.value(value));
    }
}
