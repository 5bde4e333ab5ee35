package dev.oddline.report;

import dev.oddline.coverage.combination.Configuration;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.DriveRichness;
import dev.oddline.coverage.combination.MissingCombination;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.combination.TWayCoverage;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of combinations of values, in words. */
final class CombinationWords {
    private CombinationWords() {}

    static String ids(List<RecordId> ids) {
        return ids.stream().map(id -> VisibleText.of(id.value())).collect(Collectors.joining(", "));
    }

    static String names(List<String> attributes) {
        return VisibleText.of(String.join(", ", attributes));
    }

    /** Returns the values of a combination; one that says little alone, because it stands for numbers or two attributes have it, with the name of its attribute. */
    static String values(Configuration configuration, Taxonomy taxonomy) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < configuration.attributes().size(); i++) {
            String value = configuration.values().get(i);
            String attribute = configuration.attributes().get(i);
            long having = taxonomy.attributes().stream()
                    .filter(any -> any.value(value).isPresent())
                    .count();
            boolean measured = taxonomy.attribute(attribute)
                    .filter(any -> any.unit().isPresent())
                    .isPresent();
            words.add(having > 1 || measured ? attribute + " " + value : value);
        }
        return VisibleText.of(String.join(" × ", words));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.4f %%" : "%.1f %%", 100 * share);
    }

    static String scenes(long count) {
        return CoverageWords.scenes(count) + (count == 1 ? " scene" : " scenes");
    }

    /** Returns how many of the combinations of values have enough scenes. */
    static String coverage(TWayCoverage coverage) {
        return CoverageWords.scenes(coverage.coveredConfigurations()) + " of "
                + CoverageWords.scenes(coverage.totalConfigurations()) + " combinations of " + coverage.strength()
                + " values have " + enough(coverage) + " (" + percent(coverage.totalVariableValue()) + "); "
                + coverage.fullyCovered() + " of " + coverage.combinations().size() + " sets of "
                + coverage.strength() + " attributes lack none";
    }

    private static String enough(TWayCoverage coverage) {
        return coverage.scenesNeeded() == 1
                ? "a scene"
                : "at least " + CoverageWords.scenes(coverage.scenesNeeded()) + " scenes";
    }

    /** Returns how many scenes count for no combination of a set of attributes, at least and at most. */
    static String undecided(TWayCoverage coverage) {
        long least = coverage.combinations().stream()
                .mapToLong(one -> one.undecidedScenes())
                .min()
                .orElse(0);
        long most = coverage.combinations().stream()
                .mapToLong(one -> one.undecidedScenes())
                .max()
                .orElse(0);
        if (most == 0) {
            return "every scene tells all attributes";
        }
        return (least == most ? "" : CoverageWords.scenes(least) + " to ") + scenes(most)
                + " of a set of attributes count nowhere, because one of these is unknown or only a wider value is known";
    }

    /** Returns why a combination matters and what is there of it. */
    static String why(MissingCombination missing) {
        List<String> parts = new ArrayList<>();
        parts.add(scenes(missing.counted().scenes()));
        if (missing.counted().perhaps() > 0) {
            parts.add("perhaps " + CoverageWords.scenes(missing.counted().perhaps()) + " more");
        }
        if (!missing.incidents().isEmpty()) {
            parts.add(
                    missing.incidents().size() == 1
                            ? "incident " + ids(missing.incidents())
                            : missing.incidents().size() + " incidents: " + ids(missing.incidents()));
        }
        missing.expected().ifPresent(share -> parts.add("expected " + percent(share) + " of the driving"));
        missing.statedAtMost().ifPresent(share -> parts.add("stated at most " + percent(share)));
        if (missing.isImplied()) {
            parts.add("fewer of these values together are missing already");
        }
        return String.join(", ", parts);
    }

    /** Returns what events in the field ask for. */
    static String field(DatasetCombinations of, SetDifference field) {
        String incidents = of.incidents() + (of.incidents() == 1 ? " incident" : " incidents");
        String silent =
                of.silentIncidents() == 0 ? "" : " (" + of.silentIncidents() + " more say nothing in these words)";
        if (field.target() == 0) {
            return incidents + silent + " show no such combination";
        }
        long outside =
                field.onlyInTarget().stream().filter(one -> !one.isPossible()).count();
        return incidents + silent + " show " + CoverageWords.scenes(field.target()) + " such combinations, "
                + field.onlyInTarget().size() + " of them without a scene (" + percent(field.share()) + ")"
                + (outside == 0 ? "" : "; " + outside + " of these outside the ODD");
    }

    static String added(SetDifference added) {
        return CoverageWords.scenes(added.onlyInTarget().size()) + " of the " + CoverageWords.scenes(added.target())
                + " that occur are new over the parents";
    }

    /** Returns how much the drives may not have shown yet. */
    static String richness(DriveRichness richness) {
        String seen =
                CoverageWords.scenes(richness.drives()) + " drives showed " + CoverageWords.scenes(richness.kinds())
                        + " kinds of scenes (all attributes together), " + CoverageWords.scenes(richness.uniques())
                        + " of them in one drive only";
        if (richness.isAllUnique()) {
            return seen + ": no kind came twice, so nothing can be said but that most kinds are not seen yet";
        }
        return seen + ". At least " + CoverageWords.scenes(Math.round(Math.floor(richness.chaoTwo())))
                + " kinds exist (Chao2, a lower bound); about " + percent(richness.unseenMass())
                + " of what further drives of this sort show is of kinds not seen yet (Good-Turing)";
    }
}
