package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.EvaluationsBefore;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.Unassessed;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every evaluation held against every target that it has something to say about. */
public final class CoverageAssessments {
    private final Map<RecordId, List<Regrouped>> byTarget = new LinkedHashMap<>();
    private final List<Unassessed> unassessed = new ArrayList<>();

    private CoverageAssessments() {}

    /**
     * Reads what is needed.
     *
     * @param counting of the catalog's dataset versions
     * @param before which evaluations others are compared with
     * @throws IOException if the repository can't be read
     */
    public static CoverageAssessments of(Catalog catalog, SceneCounting counting, EvaluationsBefore before)
            throws IOException {
        CoverageAssessments all = new CoverageAssessments();
        Set<RecordId> replaced = new HashSet<>();
        catalog.records(Target.class)
                .forEach(target -> target.heading().replaces().value().ifPresent(replaced::add));
        for (CatalogEntry entry : catalog.entries(dev.oddline.record.Kind.TARGET)) {
            Optional<Target> target = entry.as(Target.class);
            if (target.isPresent() && !replaced.contains(entry.id())) {
                all.add(catalog, counting, before, entry, target.get());
            }
        }
        return all;
    }

    private void add(
            Catalog catalog, SceneCounting counting, EvaluationsBefore before, CatalogEntry entry, Target target)
            throws IOException {
        Optional<RecordId> taxonomy = target.taxonomy()
                .value()
                .filter(id -> counting.taxonomies().of(id).isPresent());
        if (taxonomy.isEmpty() || target.metric().value().isEmpty()) {
            unassessed.add(new Unassessed(
                    entry.id(), taxonomy.isEmpty() ? Unassessed.Reason.NO_TAXONOMY : Unassessed.Reason.NO_METRIC));
            return;
        }
        List<Inquiry> inquiries =
                new TargetReading(catalog, counting, before, entry, target, taxonomy.get()).inquiries();
        if (inquiries.isEmpty()) {
            unassessed.add(new Unassessed(entry.id(), Unassessed.Reason.NO_EVALUATION));
        } else {
            byTarget.put(entry.id(), inquiries.stream().map(Regrouped::new).toList());
        }
    }

    /** Returns the targets that evaluations are held against, in the order of their ids. */
    public List<RecordId> targets() {
        return List.copyOf(byTarget.keySet());
    }

    /** Returns the current targets that no evaluation says anything of, in the order of their ids. */
    public List<Unassessed> unassessed() {
        return List.copyOf(unassessed);
    }

    /** Returns the evaluations that can be held against a target: the official ones, then the trials, each the newest first. */
    public List<AssessedEvaluation> evaluations(RecordId target) {
        return byTarget.getOrDefault(target, List.of()).stream()
                .map(Regrouped::subject)
                .toList();
    }

    /**
     * An evaluation held against a target, in the words of a taxonomy.
     *
     * @param taxonomy that of the target
     */
    public record Wording(AssessedEvaluation subject, Taxonomy taxonomy) {}

    /** Returns in which words which evaluations are assessed, in the order of the targets. */
    public List<Wording> wordings() {
        return byTarget.values().stream()
                .flatMap(List::stream)
                .map(one -> new Wording(one.subject(), one.taxonomy()))
                .toList();
    }

    /**
     * Returns the assessments of a target: of each model, or run where no model is named, by its first evaluation in
     * the order of {@link #evaluations}. On the attributes of the evaluation's own table.
     */
    public List<CoverageAssessment> newest(RecordId target) {
        Set<List<RecordId>> seen = new HashSet<>();
        return byTarget.getOrDefault(target, List.of()).stream()
                .filter(inquiry -> seen.add(
                        inquiry.subject().models().isEmpty()
                                ? inquiry.subject().runs()
                                : inquiry.subject().models()))
                .map(Regrouped::onItsOwn)
                .toList();
    }

    /** Returns the first evaluation of each target, an official one where there is any, in the order of the targets. */
    public List<CoverageAssessment> latest() {
        return byTarget.keySet().stream()
                .flatMap(target -> latest(target).stream())
                .toList();
    }

    /** Returns the first evaluation of a target; empty where there is none. */
    public Optional<CoverageAssessment> latest(RecordId target) {
        return byTarget.getOrDefault(target, List.of()).stream().findFirst().map(Regrouped::onItsOwn);
    }

    /** Returns one evaluation held against one target; empty where it says nothing of it. */
    public Optional<CoverageAssessment> of(RecordId target, RecordId evaluation) {
        return byTarget.getOrDefault(target, List.of()).stream()
                .filter(inquiry -> inquiry.subject().evaluation().equals(evaluation))
                .findFirst()
                .map(Regrouped::onItsOwn);
    }
}
