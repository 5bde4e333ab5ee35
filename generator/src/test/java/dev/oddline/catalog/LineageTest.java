package dev.oddline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.catalog.Lineage.Step;
import dev.oddline.check.InMemory;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static InMemory dataset(InMemory repository, String id, String... parents) {
        return repository.with(
                "datasets/" + id + ".yaml",
                "dataset_version_id: " + id + "\nstorage: {system: s3}\npinned: true\nparents: ["
                        + String.join(", ", parents) + "]\n");
    }

    private static RecordId id(String value) {
        return new RecordId(Kind.DATASET, value);
    }

    private static List<String> all(Catalog catalog, String of, Direction direction) {
        return Lineage.all(catalog, id(of), direction).stream()
                .map(s -> s.id() + "@" + s.distance())
                .toList();
    }

    @Test
    void listsTheNearestFirstAndEachRecordOnce() {
        InMemory diamond = new InMemory();
        dataset(diamond, "a");
        dataset(diamond, "b", "a");
        dataset(diamond, "c", "a");
        dataset(diamond, "d", "b", "c");
        Catalog catalog = diamond.catalog();
        assertThat(all(catalog, "d", Direction.UPSTREAM)).containsExactly("b@1", "c@1", "a@2");
        assertThat(all(catalog, "a", Direction.DOWNSTREAM)).containsExactly("b@1", "c@1", "d@2");
    }

    /** What drove when an incident happened is its cause, not what its data are made from. */
    @Test
    void endsAtAnIncidentUnlessItBeginsThere() {
        InMemory repository = new InMemory()
                .with("datasets/old.yaml", "dataset_version_id: old\nstorage: {system: s3}\npinned: true\n")
                .with("runs/r.yaml", "run_id: r\njob: train\ndataset_version_id: old\n")
                .with("models/m.yaml", "model_id: m\nrun_id: r\n")
                .with("deployments/d.yaml", "deployment_id: d\nmodels: [{role: detector, model_id: m}]\n")
                .with("incidents/i.yaml", "incident_id: i\ndeployment_id: d\n")
                .with("datasets/new.yaml", """
                        dataset_version_id: new
                        storage: {system: s3}
                        pinned: true
                        origin: [{source: incident, scenes: 1, incident_ids: [i]}]
                        """);
        Catalog catalog = repository.catalog();

        assertThat(all(catalog, "new", Direction.UPSTREAM)).containsExactly("i@1");
        assertThat(all(catalog, "old", Direction.DOWNSTREAM)).containsExactly("r@1", "m@2", "d@3", "i@4");
        assertThat(Lineage.all(catalog, new RecordId(Kind.INCIDENT, "i"), Direction.UPSTREAM))
                .extracting(step -> step.id().value())
                .containsExactly("d", "m", "r", "old");
    }

    @Test
    void keepsARecordThatIsOnlyNamedAsATombstone() {
        InMemory repository = dataset(new InMemory(), "b", "lost");
        Catalog catalog = repository.catalog();
        assertThat(all(catalog, "b", Direction.UPSTREAM)).containsExactly("lost@1");
        assertThat(catalog.isTombstone(id("lost"))).isTrue();
        assertThat(catalog.linksTo(id("lost"))).extracting(Link::from).containsExactly(id("b"));
    }

    @Test
    void followsAChainOfFiveThousandWithoutRecursion() {
        InMemory chain = new InMemory();
        dataset(chain, "v0");
        IntStream.range(1, 5_000).forEach(i -> dataset(chain, "v" + i, "v" + (i - 1)));
        Catalog catalog = chain.catalog();
        List<Step> steps = Lineage.all(catalog, id("v4999"), Direction.UPSTREAM);
        assertThat(steps).hasSize(4_999);
        assertThat(steps.get(4_998).distance()).isEqualTo(4_999);
        assertThat(Cycles.of(catalog, Reference.Role.MADE_FROM)).isEmpty();
    }

    @Test
    void findsOneShortestCycleInEachKnot() {
        InMemory repository = new InMemory();
        dataset(repository, "a", "b");
        dataset(repository, "b", "a", "c");
        dataset(repository, "c", "b");
        dataset(repository, "x", "x");
        List<String> cycles = Cycles.of(repository.catalog(), Reference.Role.MADE_FROM).stream()
                .map(c -> c.stream().map(RecordId::value).collect(Collectors.joining(" ")))
                .toList();
        assertThat(cycles).containsExactly("a b", "x");
    }

    @Test
    void doesNotCountSixtyDiamondsTwice() {
        InMemory diamonds = new InMemory();
        dataset(diamonds, "n0");
        for (int i = 0; i < 60; i++) {
            dataset(diamonds, "l" + i, "n" + i);
            dataset(diamonds, "r" + i, "n" + i);
            dataset(diamonds, "n" + (i + 1), "l" + i, "r" + i);
        }
        assertThat(Lineage.all(diamonds.catalog(), id("n60"), Direction.UPSTREAM))
                .hasSize(180);
    }
}
