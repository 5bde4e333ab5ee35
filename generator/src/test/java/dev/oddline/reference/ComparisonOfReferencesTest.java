package dev.oddline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds our values against the reference must itself be able to say no. */
class ComparisonOfReferencesTest {

    private static final Tolerance NARROW = new Tolerance(0, 1e-9);

    private final Comparison comparison = new Comparison();

    @Test
    void aNumberMustBeWithinItsTolerance() {
        comparison.compare("x", json("0.5"), 0.5 + 4e-10, NARROW);
        comparison.compare("x", json("\"Infinity\""), Double.POSITIVE_INFINITY, NARROW);
        assertThatThrownBy(() -> comparison.compare("x", json("0.5"), 0.5 + 6e-10, NARROW))
                .hasMessageContaining("x: expected 0.5");
        assertThatThrownBy(() -> comparison.compare("x", json("0.5"), Double.NaN, NARROW))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void wholeNumbersTextsAndTruthMustBeEqual() {
        assertThatThrownBy(() -> comparison.compare("x", json("3"), 4, new Tolerance(5, 0)))
                .hasMessageContaining("got 4");
        assertThatThrownBy(() -> comparison.compare("x", json("true"), false, NARROW))
                .hasMessageContaining("got false");
        assertThatThrownBy(() -> comparison.compare("x", json("\"covered\""), "no_data", NARROW))
                .hasMessageContaining("got no_data");
    }

    @Test
    void nothingIsNotZero() {
        comparison.compare("x", json("null"), Optional.empty(), NARROW);
        assertThatThrownBy(() -> comparison.compare("x", json("null"), 0.0, NARROW))
                .hasMessageContaining("expected nothing");
        assertThatThrownBy(() -> comparison.compare("x", json("0.0"), Optional.empty(), NARROW))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void listsMustHaveOneSizeAndObjectsTheSameNames() {
        comparison.compare("x", json("[1.0, 2.0]"), new double[] {1, 2}, NARROW);
        assertThat(comparison.compared()).isEqualTo(2);
        assertThatThrownBy(() -> comparison.compare("x", json("[1.0]"), List.of(1.0, 2.0), NARROW))
                .hasMessageContaining("x size");
        assertThatThrownBy(() -> comparison.compare("x", json("{\"a\": 1.0}"), Map.of("b", 1.0), NARROW))
                .hasMessageContaining("x.a: no measure has this name");
    }

    @Test
    void aMeasureOrAnInputThatNobodyKnowsIsAFault() {
        Shape shape = Shape.of("x").optionally("n").with("twice", input -> 2 * input.number("x"));
        assertThat(shape.fits(new Input("case", json("{\"x\": 1, \"n\": 2}")))).isTrue();
        assertThat(shape.fits(new Input("case", json("{\"x\": 1, \"m\": 2}")))).isFalse();
        assertThat(shape.fits(new Input("case", json("{\"n\": 2}")))).isFalse();
        assertThatThrownBy(() -> shape.answer(new Input("case", json("{\"x\": 1}")), "thrice"))
                .hasMessageContaining("no measure is named `thrice`");
    }

    @Test
    void theToleranceOfACaseWinsKeyByKey() {
        JsonNode ofFile = json("{\"abs\": 1e-12, \"rel\": 1e-9}");
        assertThat(Tolerance.of(ofFile, json("{\"rel\": 1e-3}"), "p")).isEqualTo(new Tolerance(1e-12, 1e-3));
        assertThat(Tolerance.of(ofFile, json("{\"rel_mean\": 1e-13}"), "mean")).isEqualTo(new Tolerance(0, 1e-13));
        assertThat(Tolerance.of(ofFile, json("{\"rel_mean\": 1e-13}"), "n")).isEqualTo(new Tolerance(1e-12, 1e-9));
        assertThatThrownBy(() -> Tolerance.of(ofFile, json("{\"relative\": 1}"), "p"))
                .hasMessageContaining("unknown tolerances");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
