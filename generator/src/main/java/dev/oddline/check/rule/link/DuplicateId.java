package dev.oddline.check.rule.link;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.check.rule.Past;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two records of a kind have one id, or ids that some file systems and readers take for one. */
final class DuplicateId implements CatalogRule {
    private static final Rule RULE = new Rule("duplicate-id", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Map<String, CatalogEntry> first = new HashMap<>();
        for (CatalogEntry entry : input.catalog().entries()) {
            String folded = entry.kind() + "/" + fold(entry.id().value());
            CatalogEntry known = first.putIfAbsent(folded, entry);
            if (known != null) {
                // What was merged first keeps its id, wherever its file stands in the order of paths.
                boolean isNewer = !wasThere(input, entry) || wasThere(input, known);
                CatalogEntry later = isNewer ? entry : known;
                CatalogEntry other = isNewer ? known : entry;
                boolean equal = other.id().equals(later.id());
                found.accept(Diagnostic.of(
                                RULE,
                                IdLocation.of(later),
                                Message.of(
                                        equal ? "duplicate-id" : "duplicate-id.folded",
                                        later.id(),
                                        later.kind().idField(),
                                        other.id()))
                        .withLabel(Location.startOf(other.path()), Message.of("duplicate-id.first", other.path()))
                        .withHelp(Message.of("duplicate-id.help")));
            }
        }
    }

    private static boolean wasThere(CheckInput input, CatalogEntry entry) {
        return input.past() instanceof Past.Base base
                && base.catalog().at(entry.path()).isPresent();
    }

    /** Returns what is left of an id on a file system that knows neither case nor Unicode forms. */
    private static String fold(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
