package dev.oddline.decode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Complete documents made from the examples of a form, and faulty ones made from those. */
final class Samples {
    private static final Set<String> EXCLUDED_BY_ANOTHER = Set.of("note.path", "odd.openodd");

    private Samples() {}

    /** Returns a document with every key at its first example, those that exclude each other left out. */
    static String complete(DocumentForm form) {
        return document(form.shape().fields().stream()
                .filter(field -> !EXCLUDED_BY_ANOTHER.contains(form.name() + "." + field.name()))
                .toList());
    }

    /** Returns the documents that differ from the complete one in one value: each further example of each key. */
    static Stream<String> variants(DocumentForm form) {
        return form.shape().fields().stream()
                .flatMap(field -> field.examples().stream().skip(1).map(example -> with(form, field, example)));
    }

    /** Returns the complete document with another value for one key. */
    static String with(DocumentForm form, Field<?> changed, String value) {
        return complete(form)
                .lines()
                .map(line -> line.startsWith(changed.name() + ": ") ? changed.name() + ": " + value : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the complete document without one key. */
    static String without(DocumentForm form, Field<?> left) {
        return complete(form)
                .lines()
                .filter(line -> !line.startsWith(left.name() + ": "))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Returns a value of a field in which one inner key has the given value and every other its example: a mapping, a list
     * of mappings, or mappings by name, whatever the field takes.
     */
    static String inside(Field<?> field, Field<?> inner, String value) {
        String mapping = field.shape().fields().stream()
                .map(f -> f.name() + ": "
                        + (f.equals(inner) ? value : f.examples().get(0)))
                .collect(Collectors.joining(", ", "{", "}"));
        return switch (field.shape().type().split(": ")[0]) {
            case "list" -> "[" + mapping + "]";
            case "by name" -> "{name: " + mapping + "}";
            default -> mapping;
        };
    }

    private static String document(List<Field<?>> fields) {
        return fields.stream()
                .map(field -> field.name() + ": " + field.examples().get(0))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
