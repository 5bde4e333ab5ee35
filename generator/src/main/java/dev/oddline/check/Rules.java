package dev.oddline.check;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.RuleSet;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.dataset.DatasetRules;
import dev.oddline.check.rule.file.FileRules;
import dev.oddline.check.rule.link.LinkRules;
import dev.oddline.check.rule.metric.MetricRules;
import dev.oddline.check.rule.odd.OddRules;
import dev.oddline.check.rule.official.OfficialRules;
import dev.oddline.check.rule.table.TableRules;
import dev.oddline.check.rule.taxonomy.TaxonomyRules;
import dev.oddline.check.rule.time.TimeRules;
import dev.oddline.check.verification.VerificationMismatch;
import dev.oddline.decode.DecodeRules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.git.FileFindings;
import dev.oddline.yaml.SyntaxRules;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are. */
public final class Rules {
    private static final List<RuleSet> SETS = List.of(
            DatasetRules.ALL,
            FileRules.ALL,
            LinkRules.ALL,
            MetricRules.ALL,
            OddRules.ALL,
            OfficialRules.ALL,
            TableRules.ALL,
            TaxonomyRules.ALL,
            TimeRules.ALL);

    /** In the order of their names. */
    static final List<CatalogRule> OF_THE_CATALOG = SETS.stream()
            .flatMap(set -> set.ofTheCatalog().stream())
            .sorted(Comparator.comparing(CatalogRule::rule))
            .toList();

    /** In the order of their names. */
    static final List<TableRule> OF_TABLES = SETS.stream()
            .flatMap(set -> set.ofTables().stream())
            .sorted(Comparator.comparing(TableRule::rule))
            .toList();

    private Rules() {}

    /** Returns every rule, in alphabetical order. */
    public static List<Rule> all() {
        return Stream.of(
                        FileFindings.rules(),
                        SyntaxRules.all(),
                        DecodeRules.all(),
                        OF_THE_CATALOG.stream().map(CatalogRule::rule).toList(),
                        OF_TABLES.stream().map(TableRule::rule).toList(),
                        List.of(UnreadableRows.RULE, UnusedWaiver.RULE, VerificationMismatch.RULE))
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
