package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.catalog.ReplicatedMetric;
import dev.oddline.catalog.ReplicationResult;
import dev.oddline.check.Finding;
import dev.oddline.check.verification.PinnedInput;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.coverage.evidence.KpiStanding;
import dev.oddline.decode.RecordForms;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.exports.EvidenceJson;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records, links and findings in machine-readable form; {@code data/index.html} documents every field. */
final class RecordJson {
    private final Site site;

    RecordJson(Site site) {
        this.site = site;
    }

    /** Returns one file: where it is, what it states in full precision, what it links to, what is wrong with it. */
    ObjectNode record(CatalogEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", entry.kind().word())
                .put("id", entry.id().value())
                .put("path", entry.path().value())
                .put("page", site.addresses().page(entry))
                .put("readable", entry.decoded().isPresent());
        RecordTree.of(entry)
                .ifPresent(tree ->
                        json.set("record", RecordForms.of(entry.kind()).shape().json(tree.root())));
        ArrayNode links = json.putArray("links");
        for (Link link : site.catalog().linksFrom(entry.id())) {
            links.addObject()
                    .put("field", link.field())
                    .put("kind", link.to().kind().word())
                    .put("id", link.to().value())
                    .put("lineage", link.isLineage())
                    .put("missing", site.catalog().isTombstone(link.to()))
                    .put("line", link.location().span().start().line());
        }
        ArrayNode findings = json.putArray("findings");
        site.byFile().getOrDefault(entry.path(), List.of()).forEach(f -> findings.add(finding(f)));
        entry.as(Run.class).ifPresent(run -> json.set("reproducibility", reproducibility(site.reproduction(run))));
        entry.as(Run.class)
                .flatMap(run -> ReplicationResult.of(site.catalog(), run))
                .ifPresent(result -> json.set("replication", replication(result)));
        site.coverage().evidence().of(entry.id()).ifPresent(of -> json.set("evidence", EvidenceJson.of(of)));
        entry.as(Evaluation.class)
                .map(of -> site.coverage().evidence().figures().getOrDefault(of.id(), Map.of()))
                .ifPresent(figures -> json.set("figures", EvidenceJson.figures(figures)));
        entry.as(Deployment.class).ifPresent(of -> json.set("rates", EvidenceJson.rates(of)));
        List<RecordId> beneath = RunsBeneath.of(site.catalog(), entry);
        if (!beneath.isEmpty()) {
            ArrayNode grades = json.putArray("runs_beneath");
            beneath.forEach(id -> {
                ObjectNode run = grades.addObject().put("run_id", id.value());
                site.catalog()
                        .find(id, Run.class)
                        .ifPresent(r ->
                                run.put("grade", site.reproduction(r).grade().name()));
            });
        }
        return json;
    }

    private ObjectNode reproducibility(Reproduction reproduction) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("grade", reproduction.grade().name());
        ArrayNode inputs = json.putArray("inputs");
        for (PinnedInput input : reproduction.inputs()) {
            inputs.addObject()
                    .put("part", word(input.part()))
                    .put("claim", input.text())
                    .put("state", word(input.state()))
                    .put("because", site.words().messages().text(input.because()));
        }
        return json.put("seeded", reproduction.isSeeded()).put("deterministic", reproduction.isDeterministic());
    }

    private static ObjectNode replication(ReplicationResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("original", result.original().id().value());
        ArrayNode others = json.putArray("other_inputs");
        result.otherInputs().forEach(others::add);
        ArrayNode metrics = json.putArray("metrics");
        for (ReplicatedMetric metric : result.metrics()) {
            ObjectNode compared = metrics.addObject().put("metric", metric.metric());
            metric.difference().ifPresent(d -> compared.put("difference", d));
            metric.tolerance().ifPresent(t -> compared.put("tolerance", t.toString()));
            compared.put("verdict", word(metric.verdict()));
        }
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns one finding. */
    ObjectNode finding(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rule", diagnostic.rule().name())
                .put("severity", diagnostic.severity().word())
                .put("path", diagnostic.location().path().value())
                .put("line", diagnostic.location().span().start().line())
                .put("column", diagnostic.location().span().start().column())
                .put("message", site.words().messages().text(diagnostic.message()));
        ArrayNode help = json.putArray("help");
        diagnostic.helps().forEach(h -> help.add(site.words().messages().text(h)));
        finding.waiver().ifPresent(w -> json.put("waiver", w.value()));
        return json;
    }

    /** Returns a figure of the settings, as the home page has it. */
    ObjectNode measure(KpiStanding standing) {
        return EvidenceJson.of(standing);
    }

    /** Returns one loop: its findings and what became of them, step by step. */
    ObjectNode loop(dev.oddline.catalog.LoopPath loop) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", loop.name().map(n -> n.value()).orElse(""))
                .put("reached", loop.reached())
                .put("closed", loop.isClosed());
        ArrayNode steps = json.putArray("steps");
        for (int number = 1; number <= 5; number++) {
            ArrayNode step = steps.addArray();
            loop.step(number)
                    .forEach(
                            id -> step.addObject().put("kind", id.kind().word()).put("id", id.value()));
        }
        site.coverage().evidence().of(loop).ifPresent(of -> json.set("evidence", EvidenceJson.of(of)));
        return json;
    }
}
