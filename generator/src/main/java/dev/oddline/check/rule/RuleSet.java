package dev.oddline.check.rule;

import java.util.List;

/**
 * Rules that belong together.
 *
 * @param ofTheCatalog in no particular order
 * @param ofTables in no particular order
 */
public record RuleSet(List<CatalogRule> ofTheCatalog, List<TableRule> ofTables) {

    public RuleSet {
        ofTheCatalog = List.copyOf(ofTheCatalog);
        ofTables = List.copyOf(ofTables);
    }
}
