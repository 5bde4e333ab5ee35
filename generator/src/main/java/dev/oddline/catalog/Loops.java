package dev.oddline.catalog;

import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Experiment;
import dev.oddline.record.Incident;
import dev.oddline.record.Kind;
import dev.oddline.record.Loop;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Model;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.Moment;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the closed loops in the links. Findings for which the same dataset version was the first to add data belong to
 * one loop; so do findings without data yet that share a scenario or are named by one loop record.
 */
public final class Loops {
    private static final Instant NEVER = Instant.MAX;

    private final Catalog catalog;

    private Loops(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Returns all loops, in the order of their first finding's id. */
    public static List<LoopPath> of(Catalog catalog) {
        Loops loops = new Loops(catalog);
        Map<RecordId, Set<RecordId>> groups = new TreeMap<>();
        loops.findings()
                .forEach(finding -> groups.computeIfAbsent(loops.anchor(finding), a -> new TreeSet<>())
                        .add(finding));
        return groups.values().stream()
                .map(loops::path)
                .sorted(Comparator.comparing(path -> path.findings().get(0)))
                .toList();
    }

    /** Returns incidents, and scenarios that were raised by an evaluation or a cluster and by no incident. */
    private Stream<RecordId> findings() {
        return Stream.concat(
                catalog.records(Incident.class).map(Incident::id),
                catalog.records(Scenario.class)
                        .filter(s -> s.raisedBy().incidents().isEmpty()
                                && !(s.raisedBy().evaluations().isEmpty()
                                        && s.raisedBy().clusters().isEmpty()))
                        .map(Scenario::id));
    }

    /** Returns what all findings of a loop have in common: their dataset version, their loop record, or their scenario. */
    private RecordId anchor(RecordId finding) {
        return firstDataset(finding)
                .or(() -> naming(Set.of(finding)).stream().findFirst())
                .or(() -> scenariosOf(finding).stream().findFirst())
                .orElse(finding);
    }

    private Optional<RecordId> firstDataset(RecordId finding) {
        Set<RecordId> adding = new HashSet<>(from(List.of(finding), Kind.DATASET));
        if (adding.isEmpty()) {
            experimentedOn(finding).filter(v -> !isOlder(v, finding)).forEach(adding::add);
        }
        return adding.stream()
                .filter(version -> !inherits(version, adding))
                .min(Comparator.comparing(this::createdAt).thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the new versions of experiments on the scenarios of a finding. */
    private Stream<RecordId> experimentedOn(RecordId finding) {
        Set<RecordId> scenarios = new HashSet<>(scenariosOf(finding));
        return catalog.records(Experiment.class)
                .filter(e -> e.scenarios().stream().anyMatch(scenarios::contains))
                .flatMap(e -> e.question().dataDifference().value().stream())
                .flatMap(d -> d.next().value().stream());
    }

    /** Returns whether a version was complete before a finding; a day's difference, as dates may lack the time, is not told. */
    private boolean isOlder(RecordId version, RecordId finding) {
        return foundAt(finding)
                .map(found -> createdAt(version).isBefore(found.minus(1, ChronoUnit.DAYS)))
                .orElse(false);
    }

    private Optional<Instant> foundAt(RecordId finding) {
        return finding.kind() == Kind.INCIDENT
                ? catalog.find(finding, Incident.class)
                        .flatMap(i -> i.occurrence().occurredAt().value())
                : catalog.find(finding, Scenario.class)
                        .flatMap(s -> s.raisedBy().at().value())
                        .map(Moment::instant);
    }

    /** Returns whether a version has the data from another one, so that it did not add it; of a cycle, none has. */
    private boolean inherits(RecordId version, Set<RecordId> others) {
        return ancestors(version).stream()
                .anyMatch(older -> others.contains(older) && !ancestors(older).contains(version));
    }

    private Set<RecordId> ancestors(RecordId version) {
        Set<RecordId> ancestors = new HashSet<>();
        Deque<RecordId> waiting = new ArrayDeque<>(List.of(version));
        while (!waiting.isEmpty()) {
            catalog.find(waiting.remove(), Dataset.class).map(Dataset::parents).orElse(List.of()).stream()
                    .filter(ancestors::add)
                    .forEach(waiting::add);
        }
        return ancestors;
    }

    private Instant createdAt(RecordId dataset) {
        return catalog.find(dataset, Dataset.class)
                .flatMap(d -> d.edition().createdAt().value())
                .map(Moment::instant)
                .orElse(NEVER);
    }

    private List<RecordId> scenariosOf(RecordId finding) {
        if (finding.kind() == Kind.SCENARIO) {
            return List.of(finding);
        }
        return from(List.of(finding), Kind.SCENARIO);
    }

    /** Returns the records of a kind that name one of some records, in order of id. */
    private List<RecordId> from(Collection<RecordId> named, Kind kind) {
        return named.stream()
                .flatMap(id -> catalog.linksTo(id).stream())
                .map(Link::from)
                .filter(id -> id.kind() == kind)
                .distinct()
                .sorted()
                .toList();
    }

    private List<RecordId> naming(Set<RecordId> findings) {
        return catalog.records(Loop.class)
                .filter(loop -> Stream.concat(loop.incidents().stream(), loop.scenarios().stream())
                        .anyMatch(findings::contains))
                .map(Loop::id)
                .sorted()
                .toList();
    }

    private LoopPath path(Set<RecordId> findings) {
        List<RecordId> scenarios = findings.stream()
                .flatMap(f -> scenariosOf(f).stream())
                .filter(s -> !findings.contains(s))
                .distinct()
                .sorted()
                .toList();
        Optional<RecordId> dataset = firstDataset(findings.iterator().next());
        List<RecordId> data = dataset.map(this::withRounds).orElseGet(() -> collecting(findings));
        List<RecordId> experiments = dataset.map(this::experimentsOn).orElseGet(() -> planned(findings));
        List<RecordId> runs = ids(
                Run.class,
                run -> isOfficial(run)
                        && run.place()
                                .experiment()
                                .value()
                                .map(experiments::contains)
                                .orElse(false));
        List<RecordId> models =
                ids(Model.class, m -> m.run().value().map(runs::contains).orElse(false));
        List<RecordId> runsAndModels =
                Stream.concat(runs.stream(), models.stream()).toList();
        List<RecordId> evaluations = ids(
                Evaluation.class,
                e -> e.setup().purpose() == Purpose.OFFICIAL
                        && catalog.linksFrom(e.id()).stream().map(Link::to).anyMatch(runsAndModels::contains));
        List<RecordId> decisions =
                ids(Decision.class, d -> d.models().orElse(List.of()).stream().anyMatch(models::contains));
        Set<RecordId> adopted = new HashSet<>();
        decisions.stream()
                .flatMap(id -> catalog.find(id, Decision.class).stream())
                .filter(d -> d.ruling()
                        .verdict()
                        .value()
                        .map(v -> v != Decision.Verdict.REJECTED)
                        .orElse(false))
                .forEach(d -> adopted.addAll(d.models().orElse(List.of())));
        return new LoopPath(
                naming(findings),
                List.copyOf(findings),
                scenarios,
                data,
                experiments,
                runsAndModels,
                evaluations,
                decisions,
                firstDeployment(models, adopted).stream().toList());
    }

    private static boolean isOfficial(Run run) {
        return run.place().purpose() == Purpose.OFFICIAL
                && run.outcome().status() == Run.Status.FINISHED
                && run.place().job() == Run.Job.TRAIN;
    }

    private List<RecordId> withRounds(RecordId dataset) {
        List<RecordId> data = new ArrayList<>(catalog.linksFrom(dataset).stream()
                .map(Link::to)
                .filter(to -> to.kind() == Kind.SAMPLING)
                .distinct()
                .sorted()
                .toList());
        data.add(dataset);
        return data;
    }

    /** Returns the rounds that shall bring data for the scenarios of some findings; a random arm brings none for any. */
    private List<RecordId> collecting(Set<RecordId> findings) {
        Set<RecordId> scenarios = new HashSet<>();
        findings.forEach(finding -> scenarios.addAll(scenariosOf(finding)));
        return ids(
                Sampling.class,
                round -> round.round().scenarios().stream().anyMatch(scenarios::contains)
                        && !round.comparison().controlOf().isGiven());
    }

    /** Returns the experiments on the scenarios of some findings that name no new dataset version yet. */
    private List<RecordId> planned(Set<RecordId> findings) {
        Set<RecordId> scenarios = new HashSet<>();
        findings.forEach(finding -> scenarios.addAll(scenariosOf(finding)));
        return ids(
                Experiment.class,
                e -> e.question()
                                .dataDifference()
                                .value()
                                .flatMap(d -> d.next().value())
                                .isEmpty()
                        && e.scenarios().stream().anyMatch(scenarios::contains));
    }

    private List<RecordId> experimentsOn(RecordId dataset) {
        return ids(
                Experiment.class,
                e -> e.question()
                        .dataDifference()
                        .value()
                        .flatMap(d -> d.next().value())
                        .map(dataset::equals)
                        .orElse(false));
    }

    private <T extends MetadataRecord> List<RecordId> ids(Class<T> type, java.util.function.Predicate<T> wanted) {
        return catalog.records(type).filter(wanted).map(MetadataRecord::id).toList();
    }

    private Optional<RecordId> firstDeployment(List<RecordId> models, Set<RecordId> adopted) {
        Map<RecordId, Instant> since = new LinkedHashMap<>();
        catalog.records(Deployment.class)
                .filter(d -> d.models().orElse(List.of()).stream()
                        .map(ModelInRole::model)
                        .flatMap(m -> m.value().stream())
                        .anyMatch(m -> models.contains(m) && adopted.contains(m)))
                .forEach(d -> since.put(d.id(), d.period().since().value().orElse(NEVER)));
        return since.entrySet().stream()
                .min(Map.Entry.<RecordId, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
