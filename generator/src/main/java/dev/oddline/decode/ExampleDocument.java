package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.yaml.YamlWriter;

/** Documents that show every field of their form with its meaning and an example. */
public final class ExampleDocument {
    private ExampleDocument() {}

    /**
     * Returns a record of a kind in which every field has the value of its example. It is there to be read and copied
     * from: what it links to need not exist, and of fields that exclude each other it has all.
     */
    public static String of(Kind kind) {
        DocumentForm form = DocumentForm.of(kind);
        StringBuilder text = begin(form, 1);
        YamlComment.write(
                "An example, which is read by nobody but you. A record is a file " + kind.folder() + "/ID.yaml, and"
                        + " `oddline new " + kind.word() + " ID` begins one.",
                text);
        for (Field<?> field : form.shape().fields()) {
            text.append('\n');
            YamlComment.write(required(field) + field.description(), text);
            text.append(field.name()).append(": ").append(example(field)).append('\n');
        }
        return text.toString();
    }

    /** Returns settings that have a title; every other setting stands there as a comment. */
    public static String settings(String title) {
        DocumentForm form = DocumentForm.settings();
        StringBuilder text = begin(form, 0);
        for (Field<?> field : form.shape().fields()) {
            text.append('\n');
            YamlComment.write(field.description(), text);
            boolean given = field.name().equals("title");
            text.append(given ? "" : "# ").append(field.name()).append(": ");
            text.append(given ? YamlWriter.value(title) : example(field)).append('\n');
        }
        return text.toString();
    }

    private static StringBuilder begin(DocumentForm form, int depth) {
        StringBuilder text = new StringBuilder(EditorHints.firstLine(form, depth)).append('\n');
        YamlComment.write(form.description(), text);
        return text;
    }

    private static String required(Field<?> field) {
        return switch (field.presence()) {
            case INDISPENSABLE -> "Required. ";
            case REQUIRED -> "Required, or {unknown: reason}. ";
            case EXPECTED -> "Required of some, or {unknown: reason}. ";
            case OPTIONAL -> "";
        };
    }

    private static String example(Field<?> field) {
        return field.examples().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no example of " + field.name()));
    }
}
