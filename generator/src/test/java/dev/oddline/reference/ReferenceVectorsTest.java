package dev.oddline.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every expected value of the reference vectors, within its tolerance. {@code -Doddline.reference=DIR} reads another
 * directory of the same layout; its README tells how values are compared.
 */
class ReferenceVectorsTest {

    private static final Path DIRECTORY =
            Path.of(System.getProperty("oddline.reference", "generator/src/test/resources/reference"));

    private static final Comparison COMPARISON = new Comparison();

    private static final JsonNode NO_KEYS = JsonNodeFactory.instance.objectNode();

    @TestFactory
    List<DynamicNode> values() throws IOException {
        List<DynamicNode> groups = new ArrayList<>();
        for (Path file : files()) {
            JsonNode group = new JsonMapper().readTree(Files.readString(file));
            groups.add(dynamicContainer(file.getFileName().toString(), cases(group)));
        }
        return groups;
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("compared " + COMPARISON.compared() + " values of " + DIRECTORY);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<Path> vectors = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (vectors.isEmpty()) {
                throw new AssertionError("no vectors in " + DIRECTORY);
            }
            return vectors;
        }
    }

    private static Stream<DynamicTest> cases(JsonNode group) {
        String name = group.get("group").stringValue();
        List<Shape> shapes = Groups.BUILT.get(name);
        if (shapes == null) {
            return Stream.of(dynamicTest(name, () -> {
                throw new AssertionError("unknown group " + name);
            }));
        }
        JsonNode tolerance = group.path("default_tolerance").isObject() ? group.get("default_tolerance") : NO_KEYS;
        return group.get("cases").values().stream()
                .map(each -> dynamicTest(each.get("id").stringValue(), () -> run(shapes, each, tolerance)));
    }

    private static void run(List<Shape> shapes, JsonNode each, JsonNode tolerance) {
        String id = each.get("id").stringValue();
        if (each.get("input").isNull()) {
            throw new TestAbortedException(id + " has no input");
        }
        Input input = new Input(id, each.get("input"));
        Shape shape = shapes.stream()
                .filter(candidate -> candidate.fits(withParameters(input, each)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + ": no measure takes " + input.keys()));
        JsonNode expected = each.get("expected");
        if (expected.path("error").asBoolean(false)) {
            refuse(shape, withParameters(input, each));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            Tolerance own =
                    Tolerance.of(tolerance, each.has("tolerance") ? each.get("tolerance") : NO_KEYS, entry.getKey());
            Object answer = Undefined.orValue(
                    () -> shape.answer(withParameters(input, each), entry.getKey(), new Input(id, expected)));
            COMPARISON.compare(id + "." + entry.getKey(), entry.getValue(), answer, own);
        }
    }

    private static Input withParameters(Input input, JsonNode each) {
        if (!each.has("params")) {
            return input;
        }
        var both = JsonNodeFactory.instance.objectNode();
        input.node().properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
        each.get("params").properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
        return new Input(input.id(), both);
    }

    private static void refuse(Shape shape, Input input) {
        for (String key : shape.keys()) {
            Object answer = Undefined.orValue(() -> shape.answer(input, key));
            boolean refused = answer instanceof Undefined
                    || (answer instanceof List<?> list && list.stream().anyMatch(Undefined.class::isInstance));
            assertTrue(refused, input.id() + "." + key + " is not refused but " + answer);
        }
    }
}
