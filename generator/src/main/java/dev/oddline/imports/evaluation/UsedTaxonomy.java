package dev.oddline.imports.evaluation;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.decode.Spelling;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Which taxonomy the words of a table are held against. */
public final class UsedTaxonomy {

    private UsedTaxonomy() {}

    /**
     * Returns the taxonomy that a user names, else that of the dataset version, else the only one that is no other's
     * predecessor.
     *
     * @throws IOException if there is no such taxonomy, or if nobody can tell which is meant
     */
    public static Taxonomy of(Catalog catalog, EvaluationFacts facts) throws IOException {
        Taxonomies taxonomies = Taxonomies.of(catalog);
        List<String> known =
                taxonomies.all().keySet().stream().map(RecordId::value).toList();
        if (known.isEmpty()) {
            throw new IOException(
                    "there is no taxonomy: describe the attributes of the table in a record of `odd/` first"
                            + " (`oddline new odd ID` begins one)");
        }
        Optional<String> named = facts.taxonomy().or(() -> ofDataset(catalog, facts));
        if (named.isPresent()) {
            return taxonomies
                    .of(new RecordId(Kind.ODD, named.get()))
                    .orElseThrow(() -> new IOException("there is no taxonomy `" + named.get() + "`"
                            + Spelling.nearest(named.get(), known)
                                    .map(meant -> ": did you mean `" + meant + "`?")
                                    .orElse("; there are `" + String.join("`, `", known) + "`")));
        }
        return taxonomies
                .meant()
                .flatMap(taxonomies::of)
                .orElseThrow(() -> new IOException("which taxonomy has the words of the table? Name one with --odd: `"
                        + String.join("`, `", known) + "`"));
    }

    private static Optional<String> ofDataset(Catalog catalog, EvaluationFacts facts) {
        return facts.dataset()
                .flatMap(id -> catalog.find(new RecordId(Kind.DATASET, id), Dataset.class))
                .flatMap(dataset -> dataset.contents().taxonomy().value())
                .map(RecordId::value);
    }
}
