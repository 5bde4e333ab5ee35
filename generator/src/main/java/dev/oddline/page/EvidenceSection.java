package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.Evidence;
import dev.oddline.coverage.evidence.IncidentAnswer;
import dev.oddline.coverage.evidence.LoopEvidence;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Table;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Experiment;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What runs, evaluations and the road prove of a record; it stands above all else. */
final class EvidenceSection {
    private final Site site;
    private final Here here;

    EvidenceSection(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns the fields of a kind that this section shows, so that they are not shown again as they were written. */
    static Set<String> shows(Kind kind) {
        return kind == Kind.DECISION
                ? Set.of("criteria", "reason")
                : kind == Kind.DEPLOYMENT ? Set.of("monitors") : Set.of();
    }

    /** Returns the tables; none for a record of which nothing is proved. */
    List<Table> of(CatalogEntry entry) {
        Evidence evidence = site.coverage().evidence();
        List<Table> tables = new ArrayList<>();
        entry.as(Decision.class)
                .flatMap(decision -> evidence.of(decision.id()).map(of -> decision(decision, of)))
                .ifPresent(tables::addAll);
        site.loop(entry.id()).flatMap(evidence::of).ifPresent(of -> loop(of, tables));
        evidence.closing(entry.id()).forEach(of -> incident(entry.id(), of, tables));
        entry.as(Evaluation.class).ifPresent(of -> tables.addAll(evaluation(of, evidence)));
        entry.as(Model.class).flatMap(of -> new ModelRelease(site, here).of(of)).ifPresent(tables::add);
        entry.as(Experiment.class)
                .flatMap(of -> new ExperimentRuns(site, here).of(of))
                .ifPresent(tables::add);
        entry.as(Deployment.class).ifPresent(of -> tables.addAll(new RoadTables(site, here).of(of)));
        return tables;
    }

    private List<Table> decision(Decision decision, DecisionEvidence of) {
        List<Table> tables = new ArrayList<>();
        new CriteriaTable(site, here).of(of).ifPresent(tables::add);
        decision.ruling().reason().value().map(this::reason).ifPresent(tables::add);
        tables.addAll(new EffectTables(site, here).of(of.effects()));
        new IncidentTable(site, here)
                .of("closed-incidents", site.words().say("mending.closed"), of.incidents())
                .ifPresent(tables::add);
        return tables;
    }

    /** Returns the reason that was written down, beside which stands what was computed. */
    private Table reason(String stated) {
        return new Table(
                "reason", site.words().say("decision.reason"), "", List.of(), List.of(), Phrase.of(stated.strip()));
    }

    private void loop(LoopEvidence of, List<Table> tables) {
        tables.addAll(new EffectTables(site, here).of(of.effects()));
        if (!of.effects().isEmpty()) {
            new IncidentTable(site, here)
                    .of("incidents", site.words().say("mending.of-loop"), of.incidents())
                    .ifPresent(tables::add);
        }
    }

    private void incident(RecordId id, DecisionEvidence of, List<Table> tables) {
        List<IncidentAnswer> own = of.incidents().stream()
                .filter(answer -> answer.incident().equals(id))
                .toList();
        new IncidentTable(site, here)
                .of(
                        "mended-" + (tables.size() + 1),
                        site.words().say("mending.here", of.decision().value()),
                        own)
                .ifPresent(tables::add);
    }

    /** Returns what an evaluation shows against the one before it, as a whole; only its cases where nobody looks at more. */
    private List<Table> evaluation(Evaluation evaluation, Evidence evidence) {
        return evidence.ofEvaluation(evaluation.id())
                .map(effect -> new EffectTables(site, here).of(List.of(effect)))
                .orElseGet(() -> cases(evaluation).stream().toList());
    }

    private Optional<Table> cases(Evaluation evaluation) {
        return site.coverage().evidence().predecessors().of(evaluation.id()).stream()
                .findFirst()
                .flatMap(before -> site.catalog().find(before.evaluation(), Evaluation.class))
                .flatMap(before -> new CaseStrips(site, here)
                        .of("case-strips", before.id(), evaluation.id(), CaseChanges.of(before, evaluation)));
    }
}
