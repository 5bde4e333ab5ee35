package dev.oddline.coverage.evidence;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.coverage.assessment.TargetRequirements;
import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.PartChanges;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Incident;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the ODD in which an incident lies, as far as evaluations tell it apart, before and after. */
final class IncidentCells {
    private final Catalog catalog;
    private final EvaluationFigures figures;
    private final TargetRequirements targets;
    private final PartChanges changes;

    IncidentCells(Catalog catalog, EvaluationFigures figures, TargetRequirements targets, PartChanges changes) {
        this.catalog = catalog;
        this.figures = figures;
        this.targets = targets;
        this.changes = changes;
    }

    IncidentAnswer of(RecordId id, List<Effect> effects) throws IOException {
        Optional<OddValues> stated = catalog.find(id, Incident.class)
                .flatMap(i -> i.conditions().odd().values().value());
        Optional<RecordId> written = catalog.find(id, Incident.class)
                .flatMap(i -> i.conditions().odd().taxonomy().value());
        List<IncidentCell> cells = new ArrayList<>();
        List<CaseChanges> cases = new ArrayList<>();
        Set<String> own = cases(id);
        for (Effect effect : effects) {
            cases.add(effect.cases().among(own));
            Evaluation after =
                    catalog.find(effect.evaluation(), Evaluation.class).orElseThrow();
            Evaluation before =
                    catalog.find(effect.before().evaluation(), Evaluation.class).orElseThrow();
            Optional<RecordId> words = figures.taxonomy(after);
            Optional<OddValues> place =
                    words.flatMap(to -> stated.flatMap(values -> figures.translated(values, written.orElse(to), to)));
            if (place.isPresent()) {
                measured(before, after, words.get(), place.get())
                        .forEach(change -> cells.add(new IncidentCell(effect.taxonomy(), change)));
            }
        }
        return new IncidentAnswer(id, cells, CaseChanges.together(cases));
    }

    /** Returns the cell by each metric of a target that the later evaluation states by conditions of the incident. */
    private List<PartChange> measured(Evaluation before, Evaluation after, RecordId taxonomy, OddValues place)
            throws IOException {
        List<PartChange> cells = new ArrayList<>();
        for (RecordId metric : targets.metrics(taxonomy)) {
            Set<String> told = new HashSet<>(figures.attributes(after, metric));
            Map<String, List<String>> part = new LinkedHashMap<>();
            place.byAttribute().forEach((attribute, values) -> {
                if (told.contains(attribute)) {
                    part.put(attribute, values);
                }
            });
            if (!part.isEmpty()) {
                cells.add(changes.of(before, after, metric, new OddValues(part)));
            }
        }
        return cells;
    }

    /** Returns the ids of the cases of the scenarios that an incident raised. */
    private Set<String> cases(RecordId incident) {
        Set<String> ids = new HashSet<>();
        catalog.records(Scenario.class)
                .filter(s -> s.raisedBy().incidents().contains(incident))
                .forEach(s -> s.cases().forEach(c -> c.caseId().value().ifPresent(ids::add)));
        return ids;
    }
}
