package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of the colours, by the relative luminance of WCAG 2, computed from the style sheet. */
class TokensTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private static final Map<String, String> LIGHT = new TreeMap<>();
    private static final Map<String, String> DARK = new TreeMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        String sheet = Files.readString(TemplatesTest.TEMPLATES.resolve("_assets/tokens.css"));
        TOKEN.matcher(sheet).results().forEach(token -> {
            LIGHT.put(token.group(1), token.group(2));
            DARK.put(token.group(1), token.group(3));
        });
    }

    @ParameterizedTest
    @CsvSource({"ink, 4.5", "ink-2, 4.5", "ink-3, 4.5", "link, 4.5", "ok, 4.5", "warn, 4.5", "err, 4.5", "rule-2, 3.0"})
    void textAndControlsAreSeenOnEverySurface(String token, double least) {
        for (String surface : new String[] {"bg", "sunk", "selected"}) {
            assertThat(contrast(LIGHT.get(token), LIGHT.get(surface)))
                    .as("light on " + surface)
                    .isGreaterThanOrEqualTo(least);
            assertThat(contrast(DARK.get(token), DARK.get(surface)))
                    .as("dark on " + surface)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @CsvSource({"line-1, 4.5", "line-2, 3.0", "line-3, 3.0", "line-4, 3.0", "line-5, 4.5"})
    void linesOfAPlotAreSeenOnThePage(String token, double least) {
        assertThat(contrast(LIGHT.get(token), LIGHT.get("bg"))).isGreaterThanOrEqualTo(least);
        assertThat(contrast(DARK.get(token), DARK.get("bg"))).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({
        "covered, ink, ink, 7.5",
        "inconclusive, ink, ink, 7.5",
        "data-shortage, ink, white, 6.0",
        "data-still-helps, ink, bg, 7.5",
        "cause-unknown, white, bg, 4.5",
        "modelling-problem, white, bg, 7.5"
    })
    void wordsOnAVerdictAreRead(String verdict, String onLight, String onDark, double least) {
        assertThat(contrast(LIGHT.get(verdict), LIGHT.getOrDefault(onLight, "#ffffff")))
                .isGreaterThanOrEqualTo(least - 0.1);
        assertThat(contrast(DARK.get(verdict), DARK.getOrDefault(onDark, "#ffffff")))
                .isGreaterThanOrEqualTo(least - 0.1);
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffffff, #ffffff, 1", "#767676, #ffffff, 4.54"})
    void contrastIsThatOfTheGuidelines(String one, String other, double expected) {
        assertThat(contrast(one, other)).isCloseTo(expected, within(0.005));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
