package dev.oddline.check.rule.link;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two ids of a kind look the same in many typefaces: they differ in l, 1, I or O, 0 or rn, m or vv, w only. */
final class ConfusableId implements CatalogRule {
    private static final Rule RULE = new Rule("confusable-id", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Map<String, CatalogEntry> first = new HashMap<>();
        for (CatalogEntry entry : input.catalog().entries()) {
            CatalogEntry other =
                    first.putIfAbsent(entry.kind() + "/" + skeleton(entry.id().value()), entry);
            // Ids that differ in case only are the matter of another rule.
            if (other != null && !other.id().value().equalsIgnoreCase(entry.id().value())) {
                found.accept(Diagnostic.of(
                                RULE, IdLocation.of(entry), Message.of("confusable-id", entry.id(), other.id()))
                        .withLabel(Location.startOf(other.path()), Message.of("duplicate-id.first", other.path()))
                        .withHelp(Message.of("confusable-id.help")));
            }
        }
    }

    /** Returns what is left of an ASCII id when confusable letters are one (Unicode TR 39, the rows within ASCII). */
    static String skeleton(String id) {
        return id.replace('I', 'l')
                .replace('1', 'l')
                .replace('O', '0')
                .toLowerCase(Locale.ROOT)
                .replace("rn", "m")
                .replace("vv", "w");
    }
}
