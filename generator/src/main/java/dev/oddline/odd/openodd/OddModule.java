package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.MALFORMED;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.WITHOUT_EFFECT;

import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A part of an ODD, or a whole one, as it is written.
 *
 * @param isWhole whether it stands under {@code ODD}
 * @param label another name by which modules name it
 * @param title for people; its name where none is written
 * @param sections in the order of the file
 */
record OddModule(
        OpenOddFile file,
        YamlScalar name,
        boolean isWhole,
        Optional<String> label,
        String title,
        List<Section> sections) {
    /** Words that say something about an ODD to people. */
    static final Set<String> WORDS = Set.of("TITLE", "DESCRIPTION", "LABEL", "VERSION", "AUTHOR", "COMMENT");

    OddModule {
        sections = List.copyOf(sections);
    }

    /** How the constraints of a section count. */
    enum Rule {
        INCLUDE_AND,
        INCLUDE_OR,
        EXCLUDE_AND,
        EXCLUDE_OR
    }

    /** Constraints that count together. */
    record Section(Rule rule, List<YamlEntry> constraints) {
        Section {
            constraints = List.copyOf(constraints);
        }
    }

    String id() {
        return name.text();
    }

    Location place() {
        return file.at(name);
    }

    /** Returns the modules of a file, those under {@code ODD} first. */
    static List<OddModule> of(OpenOddFile file, Consumer<OpenOddFault> faults) {
        List<OddModule> modules = new ArrayList<>();
        for (String key : List.of("ODD", "MODULES")) {
            file.root().get(key).ifPresent(node -> {
                if (node instanceof YamlMapping mapping) {
                    mapping.entries()
                            .forEach(entry ->
                                    read(file, entry, key.equals("ODD"), faults).ifPresent(modules::add));
                } else {
                    faults.accept(
                            OpenOddFault.of(MALFORMED, file.at(node), Message.of("malformed-openodd.mapping", key)));
                }
            });
        }
        return modules;
    }

    private static Optional<OddModule> read(
            OpenOddFile file, YamlEntry entry, boolean isWhole, Consumer<OpenOddFault> faults) {
        String id = entry.key().text();
        if (!(entry.value() instanceof YamlMapping body)) {
            faults.accept(
                    OpenOddFault.of(MALFORMED, file.at(entry.value()), Message.of("malformed-openodd.mapping", id)));
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        for (YamlEntry part : body.entries()) {
            String key = part.key().text();
            Optional<Rule> rule = rule(key);
            if (rule.isPresent() && part.value() instanceof YamlMapping constraints) {
                sections.add(new Section(rule.get(), constraints.entries()));
            } else if (rule.isPresent()) {
                faults.accept(OpenOddFault.of(
                        MALFORMED, file.at(part.value()), Message.of("malformed-openodd.mapping", key)));
            } else if (!WORDS.contains(key)) {
                faults.accept(OpenOddFault.of(
                        WITHOUT_EFFECT, file.at(part.key()), Message.of("ineffective-odd-constraint", key, id)));
            }
        }
        return Optional.of(new OddModule(
                file,
                entry.key(),
                isWhole,
                text(body, "LABEL"),
                text(body, "TITLE").orElse(id),
                sections));
    }

    private static Optional<Rule> rule(String key) {
        for (Rule rule : Rule.values()) {
            if (rule.name().equals(key)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(YamlMapping body, String key) {
        return body.get(key)
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).text().strip())
                .filter(text -> !text.isEmpty());
    }
}
