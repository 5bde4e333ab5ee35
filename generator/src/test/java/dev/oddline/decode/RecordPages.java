package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.Reference;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The reference documentation of records, made from their forms. */
final class RecordPages {
    private static final String GENERATED = "<!-- Made from the forms in generator/src/main/java/dev/oddline/decode by"
            + " RecordPageFilesTest; change those. -->\n\n";
    private static final int LONGEST_EXAMPLE = 90;

    private RecordPages() {}

    /** Returns the page that leads to all others. */
    static String index() {
        String rows = DocumentForm.all().stream()
                .map(form -> "| [" + title(form) + "](" + fileName(form) + ") | `metadata/" + form.files() + "` | "
                        + form.description() + " |\n")
                .collect(Collectors.joining());
        return GENERATED + """
                # Records

                A record is one YAML file below `metadata/`. Its folder says its kind and its name is its id; folders in
                between are free. Every path in a record is relative to the repository's root, or after `./` beside the
                record. Where a field is required but nobody knows the answer, `{unknown: reason}` is one.

                `oddline new KIND` writes a record to fill in, `oddline schema` the JSON Schemas that let an editor
                complete and explain every field, and `oddline check` finds what is wrong.

                | | files | what they record |
                |---|---|---|
                """ + rows;
    }

    /** Returns the page of one form. */
    static String page(DocumentForm form) {
        return GENERATED + "# " + title(form) + "\n\n" + form.description() + "\n\nFile: `metadata/" + form.files()
                + "`. [All records](README.md)\n\n" + demands(form)
                + "## Fields\n\n| field | type | required | what it means | example |\n|---|---|---|---|---|\n"
                + rows("", form.shape().fields()) + links(form)
                + "\n## Example\n\nEvery field at once:\n\n```yaml\n" + Samples.complete(form) + "```\n";
    }

    static String fileName(DocumentForm form) {
        return form.name() + ".md";
    }

    private static String title(DocumentForm form) {
        return form.name().equals("oddline") ? "settings" : form.name().replace('_', ' ');
    }

    private static String rows(String prefix, List<Field<?>> fields) {
        return fields.stream()
                .map(field -> row(prefix, field)
                        + rows(
                                prefix + field.name() + inside(field),
                                field.shape().fields()))
                .collect(Collectors.joining());
    }

    private static String inside(Field<?> field) {
        return switch (field.shape().type().split(": ")[0]) {
            case "list" -> "[].";
            case "by name" -> ".NAME.";
            default -> ".";
        };
    }

    private static String row(String prefix, Field<?> field) {
        String example = field.examples().stream()
                .filter(e -> e.length() <= LONGEST_EXAMPLE)
                .findFirst()
                .map(e -> "`" + e.replace("|", "\\|") + "`")
                .orElse("below");
        return "| `" + prefix + field.name() + "` | " + field.shape().type().replace("|", "\\|") + " | "
                + required(field) + " | " + field.description().replace("|", "\\|") + " | " + example + " |\n";
    }

    private static String required(Field<?> field) {
        return switch (field.presence()) {
            case INDISPENSABLE -> "yes";
            case REQUIRED -> "yes, or `{unknown: reason}`";
            case EXPECTED -> "of some, or `{unknown: reason}`";
            case OPTIONAL -> "";
        };
    }

    /** Returns what the schema demands of several fields together, in words. */
    private static String demands(DocumentForm form) {
        return elements(JsonSchemas.of(form).path("allOf"))
                .map(RecordPages::demand)
                .collect(Collectors.joining());
    }

    private static String demand(JsonNode rule) {
        if (rule.has("if")) {
            Map.Entry<String, JsonNode> condition =
                    rule.at("/if/properties").properties().iterator().next();
            return "Where `" + condition.getKey() + "` is `"
                    + condition.getValue().path("const").asString() + "`, these are required: "
                    + names(elements(rule.at("/then/required"))) + ".\n\n";
        }
        String how = rule.has("oneOf") ? "Exactly one" : "At least one";
        JsonNode choices = rule.has("oneOf") ? rule.path("oneOf") : rule.path("anyOf");
        return how + " of these is required: " + names(elements(choices).map(c -> c.at("/required/0"))) + ".\n\n";
    }

    private static String names(Stream<JsonNode> names) {
        return names.map(name -> "`" + name.asString() + "`").collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Returns the links of the complete example, which holds every field that can link. */
    private static String links(DocumentForm form) {
        Decoding decoding = new Decoding(new RepoPath("metadata/example.yaml"));
        form.shape()
                .read(
                        Texts.tree(decoding.path(), Samples.complete(form))
                                .value()
                                .orElseThrow(),
                        decoding);
        List<String> lines = new ArrayList<>();
        Arrays.stream(Reference.Role.values())
                .forEach(role -> decoding.references().stream()
                        .filter(reference -> reference.role() == role)
                        .map(reference -> "- `" + reference.field() + "`: " + meaning(role) + " "
                                + target(reference.target().kind()) + "\n")
                        .distinct()
                        .forEach(lines::add));
        return lines.isEmpty() ? "" : "\n## Links\n\n" + String.join("", lines);
    }

    private static String meaning(Reference.Role role) {
        return switch (role) {
            case MADE_FROM -> "made from";
            case SUCCEEDS -> "takes the place of";
            case CONTEXT -> "speaks of";
        };
    }

    private static String target(Kind kind) {
        return "[" + kind.word().replace('_', ' ') + "](" + kind.word() + ".md)";
    }
}
