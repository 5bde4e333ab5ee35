package dev.oddline.check;

import dev.oddline.decode.DecodeRules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.git.FileFindings;
import dev.oddline.yaml.SyntaxRules;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are. */
public final class Rules {
    static final List<CatalogRule> OF_THE_CATALOG = List.of(
            new ConfigHashMismatch(),
            new ConfusableId(),
            new ContradictingCriterion(),
            new ContradictingHyperparameter(),
            new DataYoungerThanRun(),
            new DatesOutOfOrder(),
            new DirtyOfficialRun(),
            new DuplicateId(),
            new ExpiredWaiver(),
            new ExposedSecret(),
            new FrozenRecordChanged(),
            new IdPatternMismatch(),
            new LeakedEvaluationData(),
            new LineageCycle(),
            new MetricOutOfRange(),
            new MissedQuota(),
            new MissingFile(),
            new MissingLabelPolicy(),
            new MissingNote(),
            new MissingSeeds(),
            new MixedLabelPolicies(),
            new MutableDataset(),
            new MutableImage(),
            new OriginSharesOffOne(),
            new ReplicationOutsideTolerance(),
            new StalledLoop(),
            new StrayFile(),
            new UndefinedMetric(),
            new UnknownFolder(),
            new UnknownOddValue(),
            new UnknownReference(),
            new UnknownScenarioTag(),
            new UnstatedNondeterminism(),
            new WrongKindReference());

    static final List<TableRule> OF_TABLES = List.of(
            new MetricOutOfRangeInTable(),
            new MissedQuotaInTable(),
            new TableHashMismatch(),
            new UnknownOddValueInTable());

    private Rules() {}

    /** Returns every rule, in alphabetical order. */
    public static List<Rule> all() {
        return Stream.of(
                        FileFindings.rules(),
                        SyntaxRules.all(),
                        DecodeRules.all(),
                        OF_THE_CATALOG.stream().map(CatalogRule::rule).toList(),
                        OF_TABLES.stream().map(TableRule::rule).toList(),
                        List.of(UnusedWaiver.RULE, VerificationMismatch.RULE))
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
