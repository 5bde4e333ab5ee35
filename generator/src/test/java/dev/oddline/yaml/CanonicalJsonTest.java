package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.message.MessageCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2. */
    @Test
    void writesTheExampleOfTheRfc() {
        assertThat(canonical("""
                        {
                          "numbers": [333333333.33333329, 1E30, 4.50,
                                      2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }
                        """))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void sortsKeysByUtf16Units() {
        assertThat(canonical("""
                        {
                          "\\u20ac": "Euro Sign",
                          "\\r": "Carriage Return",
                          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                          "1": "One",
                          "\\ud83d\\ude00": "Emoji: Grinning Face",
                          "\\u0080": "Control",
                          "\\u00f6": "Latin Small Letter O With Diaeresis"
                        }
                        """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, appendix B, and the neighbours of a power of two. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void printsNumbersAsEcmaScriptDoes(String bits, String text) {
        assertThat(EcmaNumber.print(Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits))))
                .isEqualTo(text);
    }

    @Test
    void everyPrintedNumberReadsBack() {
        var random = new java.util.SplittableRandom(8785);
        for (int round = 0; round < 20_000; round++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(EcmaNumber.print(value))).isEqualTo(value == 0 ? 0.0 : value);
            }
        }
    }

    @Test
    void commentsOrderQuotesAndAliasesOfYamlDoNotCount() {
        String one = "# settings\nb: &b {x: 1.0, y: no}\na: [~, 017, 1e-4]\nc: {<<: *b, x: 2}\n";
        String other = "c: {y: 'no', x: 2}\na: [null, \"017\", 0.0001]\nb:\n  y: \"no\"\n  x: 1\n";

        assertThat(canonicalYaml(one))
                .isEqualTo(canonicalYaml(other))
                .isEqualTo("{\"a\":[null,\"017\",0.0001],\"b\":{\"x\":1,\"y\":\"no\"},\"c\":{\"x\":2,\"y\":\"no\"}}");
    }

    @Test
    void refusesWhatJsonCannotHold() {
        refuses("a: 9007199254740993\n", "1:4 `9007199254740993` has more digits than JSON numbers keep");
        refuses("a: .nan\n", "1:4 `.nan` is no JSON number");
        refuses("a: 12e4567\n", "1:4 `12e4567` is beyond the range of JSON numbers");
        assertThat(canonicalYaml("a: 1152921504606846976\n")).isEqualTo("{\"a\":1152921504606847000}");
    }

    @Test
    void hashes() {
        assertThat(Hashes.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hashes.jcsSha256(new CanonicalJson.Text("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String canonical(String json) {
        var outcome = YamlReader.readJson(Read.file(json));
        assertThat(Read.findings(outcome)).isEmpty();
        return ((CanonicalJson.Text) CanonicalJson.of(outcome.value().orElseThrow())).json();
    }

    private static String canonicalYaml(String yaml) {
        var outcome = Read.config(yaml);
        assertThat(Read.findings(outcome)).isEmpty();
        return ((CanonicalJson.Text) CanonicalJson.of(outcome.value().orElseThrow())).json();
    }

    private static void refuses(String yaml, String reason) {
        assertThat(CanonicalJson.of(Read.config(yaml).value().orElseThrow()))
                .isInstanceOfSatisfying(CanonicalJson.Refused.class, refused -> {
                    var start = refused.span().start();
                    assertThat(start.line() + ":" + start.column() + " "
                                    + MessageCatalogue.of("en").text(refused.why()))
                            .isEqualTo(reason);
                });
    }
}
