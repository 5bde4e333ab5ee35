package dev.oddline.catalog;

import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares two versions of a record field by field. Comments, quotes, line breaks and the order of keys do not count; the
 * order of a list does.
 */
public final class FieldDifference {
    private static final int SHOWN = 120;

    private final List<FieldChange> changes = new ArrayList<>();

    private FieldDifference() {}

    /** Returns the fields that differ, those of the new version in its order, then those that only the old one has. */
    public static List<FieldChange> between(YamlMapping before, YamlMapping after) {
        FieldDifference difference = new FieldDifference();
        difference.mappings("", before, after);
        return List.copyOf(difference.changes);
    }

    private void mappings(String path, YamlMapping before, YamlMapping after) {
        for (YamlEntry entry : after.entries()) {
            String name = entry.key().text();
            String at = path.isEmpty() ? name : path + "." + name;
            Optional<YamlNode> old = before.get(name);
            if (old.isPresent()) {
                nodes(at, old.get(), entry.value());
            } else {
                add(
                        at,
                        Optional.empty(),
                        Optional.of(entry.value()),
                        entry.value().span());
            }
        }
        for (YamlEntry entry : before.entries()) {
            String name = entry.key().text();
            if (after.get(name).isEmpty()) {
                String at = path.isEmpty() ? name : path + "." + name;
                add(at, Optional.of(entry.value()), Optional.empty(), after.span());
            }
        }
    }

    private void nodes(String path, YamlNode before, YamlNode after) {
        if (before instanceof YamlMapping old && after instanceof YamlMapping now) {
            mappings(path, old, now);
        } else if (before instanceof YamlSequence old && after instanceof YamlSequence now) {
            sequences(path, old, now);
        } else if (!same(before, after)) {
            add(path, Optional.of(before), Optional.of(after), after.span());
        }
    }

    /** What two lists begin and end with alike is passed over, so that one new item is one change. */
    private void sequences(String path, YamlSequence before, YamlSequence after) {
        List<YamlNode> old = before.items();
        List<YamlNode> now = after.items();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && same(old.get(start), now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && same(old.get(old.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        int oldEnd = old.size() - end;
        int nowEnd = now.size() - end;
        for (int i = start; i < Math.max(oldEnd, nowEnd); i++) {
            String at = path + "[" + i + "]";
            if (i < oldEnd && i < nowEnd) {
                nodes(at, old.get(i), now.get(i));
            } else if (i < nowEnd) {
                add(at, Optional.empty(), Optional.of(now.get(i)), now.get(i).span());
            } else {
                add(at, Optional.of(old.get(i)), Optional.empty(), after.span());
            }
        }
    }

    private void add(String path, Optional<YamlNode> before, Optional<YamlNode> after, Span span) {
        changes.add(new FieldChange(path, before.map(FieldDifference::shown), after.map(FieldDifference::shown), span));
    }

    private static boolean same(YamlNode one, YamlNode other) {
        if (one instanceof YamlScalar a && other instanceof YamlScalar b) {
            return a.text().equals(b.text());
        }
        if (one instanceof YamlSequence a && other instanceof YamlSequence b) {
            if (a.items().size() != b.items().size()) {
                return false;
            }
            for (int i = 0; i < a.items().size(); i++) {
                if (!same(a.items().get(i), b.items().get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one instanceof YamlMapping a
                && other instanceof YamlMapping b
                && a.entries().size() == b.entries().size()
                && a.entries().stream()
                        .allMatch(e -> b.get(e.key().text())
                                .filter(value -> same(e.value(), value))
                                .isPresent());
    }

    private static String shown(YamlNode node) {
        String text = text(node).replaceAll("\\s+", " ").strip();
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(FieldDifference::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlMapping) node)
                .entries().stream()
                        .map(e -> e.key().text() + ": " + text(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
