package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void keepsTheTextOfEveryScalarAsItWasWritten() {
        YamlMapping record = mapping("""
                commit: 12e4567
                other: 0123456
                country: no
                version: 1.10
                n: 1_000
                quoted: "no"
                """);

        assertThat(record.entries())
                .extracting(entry -> entry.key().text() + "=" + ((YamlScalar) entry.value()).text())
                .containsExactly(
                        "commit=12e4567", "other=0123456", "country=no", "version=1.10", "n=1_000", "quoted=no");
        assertThat(scalar(record, "country").style()).isEqualTo(Style.PLAIN);
        assertThat(scalar(record, "quoted").style()).isEqualTo(Style.QUOTED);
    }

    @Test
    void knowsWhereEveryValueStands() {
        YamlMapping record = mapping("""
                a: one
                b: {c: 'x', d: [1, 22]}
                e:
                  - f: g
                  # a comment after the list does not belong to it

                h: end
                """);

        assertThat(record.span()).isEqualTo(Span.of(1, 1, 7, 7));
        assertThat(scalar(record, "a").span()).isEqualTo(Span.of(1, 4, 1, 7));
        YamlMapping flow = (YamlMapping) record.get("b").orElseThrow();
        assertThat(flow.span()).isEqualTo(Span.of(2, 4, 2, 24));
        assertThat(scalar(flow, "c").span()).isEqualTo(Span.of(2, 8, 2, 11));
        assertThat(flow.get("d").orElseThrow().span()).isEqualTo(Span.of(2, 16, 2, 23));
        YamlSequence block = (YamlSequence) record.get("e").orElseThrow();
        assertThat(block.span()).isEqualTo(Span.of(4, 3, 4, 9));
        assertThat(record.entry("h").orElseThrow().key().span()).isEqualTo(Span.of(7, 1, 7, 2));
    }

    @Test
    void aMissingValueIsAnEmptyPlainScalarAfterTheColon() {
        YamlMapping record = mapping("""
                a:
                b: 1
                """);

        assertThat(record.get("a")).contains(new YamlScalar("", Style.PLAIN, Span.of(1, 3, 1, 3)));
    }

    @Test
    void countsColumnsInCodePoints() {
        YamlMapping record = mapping("{日本: 🚗🚗, b: c}\n");

        assertThat(scalar(record, "b").span()).isEqualTo(Span.of(1, 13, 1, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsEveryKindOfLineEnd(String end) {
        YamlMapping record = mapping("a: 1" + end + end + "b: 2" + end);

        assertThat(record.entry("b").orElseThrow().key().span().start()).isEqualTo(new Position(3, 1));
    }

    @Test
    void aByteOrderMarkTakesNoColumn() {
        YamlMapping record = mapping("\uFEFFname: y\n");

        assertThat(record.entry("name").orElseThrow().key().span()).isEqualTo(Span.of(1, 1, 1, 5));
    }

    @Test
    void reportsBothLinesOfADuplicateKey() {
        var outcome = Read.record("""
                name: a
                other: b
                "name": c
                """);

        assertThat(Read.findings(outcome))
                .containsExactly("a.yaml:3:1: duplicate-key: key `name` is already on line 1");
        assertThat(outcome.diagnostics().get(0).labels().get(0).location()).hasToString("a.yaml:1:1");
        assertThat(scalar((YamlMapping) outcome.value().orElseThrow(), "name").text())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: 1\n\"\\x61\": 2\n", "{a: 1,\n'a': 2}\n", "? a\n: 1\na: 2\n", "a: 1\r\na: 2\r\n", "a: 1\na:\n"
            })
    void reportsADuplicateKeyInWhateverWayItIsWritten(String text) {
        assertThat(Read.findings(Read.record(text)))
                .singleElement()
                .asString()
                .contains("duplicate-key: key `a` is already on line 1");
    }

    @Test
    void keysThatDifferInTheirUnicodeFormAreDuplicates() {
        assertThat(Read.findings(Read.record("na\u00EFve: 1\nnai\u0308ve: 2\n")))
                .containsExactly(
                        "a.yaml:2:1: duplicate-key: key `nai\u0308ve` is the key of line 1 in another Unicode form");
    }

    @Test
    void keysThatDifferInCaseOnlyAreBothKeptWithAWarning() {
        var outcome = Read.record("lr: 1\nLR: 2\n");

        assertThat(Read.findings(outcome))
                .containsExactly("a.yaml:2:1: keys-differ-in-case: key `LR` differs from `lr` on line 1 in upper and"
                        + " lower case only");
        assertThat(((YamlMapping) outcome.value().orElseThrow()).entries()).hasSize(2);
        assertThat(Read.config("lr: 1\nLR: 2\n").diagnostics()).isEmpty();
    }

    @Test
    void theSameKeyInTwoMappingsIsFine() {
        assertThat(Read.record("a: {k: 1}\nb: {k: 1}\n").diagnostics()).isEmpty();
    }

    @Test
    void reportsAliasesAndAnchorsOfARecordAndResolvesThem() {
        var outcome = Read.record("""
                p: &p 0.5
                q: *p
                r: &unused 1
                """);

        assertThat(Read.findings(outcome))
                .containsExactly(
                        "a.yaml:2:4: yaml-alias: alias `*p` in a record",
                        "a.yaml:3:4: yaml-alias: anchor that nothing refers to");
        assertThat(scalar((YamlMapping) outcome.value().orElseThrow(), "q").text())
                .isEqualTo("0.5");
    }

    @Test
    void reportsAMergeKeyOfARecordOnce() {
        var outcome = Read.record("""
                d: &d {bs: 8}
                r: {<<: *d, lr: 1}
                """);

        assertThat(Read.findings(outcome)).containsExactly("a.yaml:2:5: yaml-alias: merge key `<<` in a record");
    }

    @Test
    void resolvesAliasesAndMergeKeysOfAConfig() {
        var outcome = Read.config("""
                base: &base {bs: 8, lr: 1}
                other: &other {lr: 2, wd: 3}
                one: {<<: *base, bs: 16}
                two: {<<: [*base, *other]}
                """);

        assertThat(outcome.diagnostics()).isEmpty();
        YamlMapping root = (YamlMapping) outcome.value().orElseThrow();
        assertThat(texts(root, "one")).containsExactlyInAnyOrder("bs=16", "lr=1");
        assertThat(texts(root, "two")).containsExactlyInAnyOrder("bs=8", "lr=1", "wd=3");
    }

    @Test
    void anAliasStandsWhereItIsUsed() {
        var root = (YamlMapping) Read.config("a: &x {k: v}\nb: *x\n").value().orElseThrow();

        assertThat(root.get("b").orElseThrow().span()).isEqualTo(Span.of(2, 4, 2, 6));
    }

    @Test
    void reportsAnUndefinedAliasAndOneWithinItsOwnAnchor() {
        assertThat(Read.findings(Read.config("x: [*y]\nr: &r {next: *r}\n")))
                .containsExactly(
                        "a.yaml:1:5: yaml-alias: no anchor `&y` before this alias",
                        "a.yaml:2:14: yaml-alias: alias `*r` stands within its own anchor");
    }

    @Test
    void refusesToGrowAFewLinesIntoMillionsOfValues() {
        StringBuilder text = new StringBuilder("z0: &z0 [lol]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*z" + (level - 1);
            text.append(
                    "z%d: &z%d [%s]\n".formatted(level, level, String.join(",", alias, alias, alias, alias, alias)));
        }

        assertThat(Read.findings(Read.config(text.toString())))
                .containsExactly("a.yaml:8:26: too-many-nodes: more than 200000 values, aliases counted as often as"
                        + " they are used");
    }

    @Test
    void refusesTooManyAliasesOfCollections() {
        String text = "a: &a [1]\nb: [" + "*a, ".repeat(50) + "*a]\n";

        assertThat(Read.findings(Read.config(text)))
                .containsExactly("a.yaml:2:205: yaml-alias: more than 50 aliases of lists and mappings");
    }

    @Test
    void aliasesCannotGrowTextWithoutBound() {
        String text = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a, ".repeat(20) + "*a]\n";

        assertThat(Read.findings(Read.config(text)))
                .containsExactly("a.yaml:2:65: too-many-nodes: more than 16777216 characters, aliases counted as often"
                        + " as they are used");
    }

    @Test
    void refusesTagsThatSayMoreThanTheValue() {
        assertThat(Read.findings(Read.record("""
                        a: !!str 12
                        b: !!int 12
                        c: !!int "12"
                        d: !ENV HOME
                        e: !!python/name:os.getcwd
                        f: !!map {}
                        """)))
                .containsExactly(
                        "a.yaml:3:4: yaml-tag: tag `!!int`",
                        "a.yaml:4:4: yaml-tag: tag `!ENV`",
                        "a.yaml:5:4: yaml-tag: tag `!!python/name:os.getcwd`");
    }

    @Test
    void theStringTagActsAsQuotes() {
        YamlMapping record = mapping("a: !!str 12\n");

        assertThat(scalar(record, "a").style()).isEqualTo(Style.QUOTED);
    }

    @Test
    void reportsEveryHiddenCharacterAndNothingHiddenGetsThrough() {
        var outcome = Read.record("id: r1\u0085role\nname: \"\u202Ex\uFEFF\"\n");

        assertThat(Read.findings(outcome))
                .containsExactly(
                        "a.yaml:1:7: forbidden-character: hidden character U+0085 (next line (nel))",
                        "a.yaml:2:8: forbidden-character: hidden character U+202E (right-to-left override)",
                        "a.yaml:2:10: forbidden-character: hidden character U+FEFF (zero width no-break space)");
        YamlMapping record = (YamlMapping) outcome.value().orElseThrow();
        assertThat(scalar(record, "id").text()).isEqualTo("r1\uFFFDrole");
        assertThat(scalar(record, "name").text()).isEqualTo("\uFFFDx\uFFFD");
    }

    @Test
    void aHiddenLineEndMakesNoKey() {
        assertThat(Read.findings(Read.record("id: r1\u0085role: admin\n")))
                .containsExactly("a.yaml:1:7: forbidden-character: hidden character U+0085 (next line (nel))");
    }

    @Test
    void anEscapedCharacterIsNotHidden() {
        assertThat(Read.record("a: \"\\u202E\\e[31m \\ud83d\\ude00\"\n").diagnostics())
                .isEmpty();
    }

    @Test
    void halfACharacterIsReported() {
        assertThat(Read.findings(Read.record("a: \"\\ud83d\"\n")))
                .containsExactly("a.yaml:1:4: forbidden-character: U+D83D is half a character");
    }

    @Test
    void reportsBytesThatAreNotUtf8() {
        byte[] bytes = "a: é?b\nc: d?\n".getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xFF;
        bytes[11] = (byte) 0xC0;

        assertThat(Read.findings(YamlReader.readRecord(Read.file(bytes))))
                .containsExactly(
                        "a.yaml:1:5: invalid-utf8: bytes that are not UTF-8",
                        "a.yaml:2:4: invalid-utf8: bytes that are not UTF-8");
    }

    @Test
    void namesTheEncodingOfAUtf16File() {
        assertThat(Read.findings(YamlReader.readRecord(Read.file("a: b\n".getBytes(StandardCharsets.UTF_16)))))
                .containsExactly("a.yaml:1:1: invalid-utf8: the file is UTF-16, not UTF-8");
        assertThat(Read.findings(YamlReader.readRecord(Read.file("a: b\n".getBytes(StandardCharsets.UTF_16LE)))))
                .containsExactly("a.yaml:1:1: invalid-utf8: the file is UTF-16, not UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeReadingIt() {
        byte[] bytes = new byte[YamlReader.MAX_RECORD_BYTES + 1];

        assertThat(Read.findings(YamlReader.readRecord(Read.file(bytes))))
                .containsExactly("a.yaml:1:1: file-too-large: the file has 1048577 bytes and may have 1048576");
    }

    @Test
    void reportsASecondDocumentAndKeepsTheFirst() {
        var outcome = Read.record("a: 1\n---\nb: 2\n");

        assertThat(Read.findings(outcome))
                .containsExactly("a.yaml:2:1: several-documents: a second document starts here");
        assertThat(outcome.value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "null\n", "~"})
    void anEmptyRecordIsAFindingAndAnEmptyConfigIsNot(String text) {
        assertThat(Read.findings(Read.record(text)))
                .singleElement()
                .asString()
                .endsWith("empty-record: the file holds no record");
        assertThat(Read.config(text).diagnostics()).isEmpty();
        assertThat(Read.config(text).value()).isPresent();
    }

    @Test
    void aRecordIsAMapping() {
        assertThat(Read.findings(Read.record("- 1\n")))
                .containsExactly(
                        "a.yaml:1:1: not-a-mapping: a record is a mapping of keys to values, and this is a list");
        assertThat(Read.findings(Read.record("42\n")))
                .containsExactly("a.yaml:1:1: not-a-mapping: a record is a mapping of keys to values, and this is a"
                        + " single value");
        assertThat(Read.config("- 1\n").diagnostics()).isEmpty();
    }

    @Test
    void reportsKeysThatAreNoText() {
        assertThat(Read.findings(Read.record("""
                        ? [a, b]
                        : 1
                        ~: 2
                        "": 3
                        n: 4
                        """)))
                .containsExactly(
                        "a.yaml:1:3: complex-key: a list or mapping stands where a key must be",
                        "a.yaml:3:1: empty-key: the key `~` means \"nothing\" in YAML",
                        "a.yaml:4:1: empty-key: the key is empty");
    }

    @Test
    void reportsKeysAndValuesThatAreTooLong() {
        assertThat(Read.findings(Read.record("k".repeat(257) + ": 1\nv: " + "x".repeat(65_537) + "\n")))
                .containsExactly(
                        "a.yaml:1:1: key-too-long: the key has 257 characters and may have 256",
                        "a.yaml:2:4: scalar-too-long: the value has 65537 characters and may have 65536");
        assertThat(Read.findings(Read.record("k".repeat(1100) + ": 1\n")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:1:1: key-too-long:");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(Read.record("[".repeat(100_000)).value()).isEmpty();
        assertThat(Read.findings(Read.config("[".repeat(100_000))))
                .containsExactly("a.yaml:1:65: too-deep: nested more than 64 levels deep");
        assertThat(Read.config("[".repeat(64) + "]".repeat(64)).diagnostics()).isEmpty();
    }

    @Test
    void anAliasCountsAsDeepAsWhatItStandsFor() {
        String text =
                "a: &a " + "[".repeat(40) + "]".repeat(40) + "\nb: " + "[".repeat(30) + "*a" + "]".repeat(30) + "\n";

        assertThat(Read.findings(Read.config(text)))
                .containsExactly("a.yaml:2:34: too-deep: nested more than 64 levels deep");
    }

    @Test
    void keepsWhatItFoundBeforeASyntaxError() {
        assertThat(Read.findings(Read.record("a: 1\na: 2\nb: *x\nc: {d: 1\n")))
                .containsExactly(
                        "a.yaml:2:1: duplicate-key: key `a` is already on line 1",
                        "a.yaml:3:4: yaml-alias: no anchor `&x` before this alias",
                        "a.yaml:4:4: yaml-syntax: `{` is never closed");
    }

    @Test
    void manyFindingsOfOneRuleAreCountedRatherThanListed() {
        var outcome = Read.record("a: \"" + "\u200B".repeat(150) + "\"\n");

        assertThat(outcome.diagnostics()).hasSize(100);
        assertThat(outcome.diagnostics().get(99).helps().get(1).arguments())
                .containsExactly("50", "forbidden-character");
    }

    private static YamlMapping mapping(String text) {
        var outcome = Read.record(text);
        assertThat(Read.findings(outcome)).isEmpty();
        return (YamlMapping) outcome.value().orElseThrow();
    }

    private static YamlScalar scalar(YamlMapping mapping, String key) {
        return (YamlScalar) mapping.get(key).orElseThrow();
    }

    private static Iterable<String> texts(YamlMapping root, String key) {
        return ((YamlMapping) root.get(key).orElseThrow())
                .entries().stream()
                        .map(entry -> entry.key().text() + "=" + ((YamlScalar) entry.value()).text())
                        .toList();
    }
}
