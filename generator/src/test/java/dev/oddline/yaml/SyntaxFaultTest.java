package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyntaxFaultTest {

    @Test
    void pointsAtTheQuoteThatIsNeverClosed() {
        expect("a: 1\nb: \"x\nc: 2\n", "a.yaml:2:4: yaml-syntax: the quote is never closed");
    }

    @Test
    void pointsAtTheBracketThatIsNeverClosed() {
        expect("a: {b: 1\n", "a.yaml:1:4: yaml-syntax: `{` is never closed");
        expect("a: [b, c\n", "a.yaml:1:4: yaml-syntax: `[` is never closed");
    }

    @Test
    void pointsAtTheMissingComma() {
        expect("a: [b: 1\n", "a.yaml:1:4: yaml-syntax: `[` is never closed");
        expect("a: {b: \"x\" \"y\"}\n", "a.yaml:1:12: yaml-syntax: expected `,` or `}`");
    }

    @Test
    void saysThatATabIsNoIndentation() {
        expect("r:\n\tx: 1\n", "a.yaml:2:1: yaml-syntax: tab used for indentation");
        expect("r:\n  y: 1\n\tx: 1\n", "a.yaml:3:1: yaml-syntax: tab used for indentation");
    }

    @Test
    void proposesTheSpaceThatIsMissingAfterAColon() {
        expect("run_id:bev-1\ntask: x\n", "a.yaml:2:5: yaml-syntax: `: ` within a value");
        assertThat(Read.help(Read.record("run_id:bev-1\ntask: x\n")))
                .isEqualTo("put a space after the colon of `run_id:`");
    }

    @Test
    void saysThatAColonNeedsQuotes() {
        expect("title: this: that\n", "a.yaml:1:12: yaml-syntax: `: ` within a value");
    }

    @Test
    void saysWhichCharacterNeedsQuotes() {
        expect("a: @x\n", "a.yaml:1:4: yaml-syntax: a value cannot start with `@`");
        expect("a: `x`\n", "a.yaml:1:4: yaml-syntax: a value cannot start with ```");
    }

    @Test
    void showsTheLevelThatALineDoesNotFit() {
        var outcome = Read.record("a:\n  b: 1\n c: 2\n");

        assertThat(Read.findings(outcome))
                .containsExactly("a.yaml:3:2: yaml-syntax: this line fits no level of indentation above it");
        assertThat(outcome.diagnostics().get(0).labels().get(0).location()).hasToString("a.yaml:1:1");
    }

    @Test
    void saysThatTextFollowsAQuotedValue() {
        expect("a: \"x\" y\n", "a.yaml:1:8: yaml-syntax: text after the end of the value");
        expect("[1] x\n", "a.yaml:1:5: yaml-syntax: text after the end of the document");
    }

    @Test
    void namesABadEscape() {
        expect("a: \"C:\\temp\\dir\"\n", "a.yaml:1:13: yaml-syntax: unknown escape after `\\` in double quotes");
    }

    @Test
    void survivesAnEscapeThatIsCutOff() {
        expect("a: \"\\u", "a.yaml:1:7: yaml-syntax: unknown escape after `\\` in double quotes");
        expect("a: \"\\UFFFFFFFF\"", "a.yaml:1:7: yaml-syntax: unknown escape after `\\` in double quotes");
    }

    @Test
    void reportsACommentWithoutASpace() {
        expect("a: \"x\"# c\nb: 1 # c#d\n", "a.yaml:1:7: yaml-syntax: `#` right after a value");
        expect("a: [1,#c\n  2]\n", "a.yaml:1:7: yaml-syntax: `#` right after a value");
    }

    @Test
    void reportsAValueThatGoesOnWithoutIndentation() {
        expect(
                "a: [b,\nc]\n",
                "a.yaml:2:1: yaml-syntax: this line goes on with a value and is not indented more than its key");
        expect(
                "x:\n  a: \"b\n  c\"\n",
                "a.yaml:3:3: yaml-syntax: this line goes on with a value and is not indented more than its key");
        assertThat(Read.record("a: {\n  b: 1\n}\n").diagnostics()).isEmpty();
    }

    @Test
    void recognisesAMergeConflict() {
        expect(
                "x: 0\n<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n",
                "a.yaml:2:1: yaml-syntax: unresolved merge conflict");
    }

    @Test
    void recognisesAWebPage() {
        expect(
                "<!DOCTYPE html>\n<html><title>Log in</title></html>\n",
                "a.yaml:1:1: yaml-syntax: this is a web page, not YAML");
    }

    @Test
    void refusesAFileThatAsksForAnotherYaml() {
        expect(
                "%YAML 1.1\n---\na: no\n",
                "a.yaml:1:1: yaml-syntax: the file says that it is YAML 1.1; it is read as YAML 1.2");
    }

    private static void expect(String text, String finding) {
        assertThat(Read.findings(Read.record(text))).containsExactly(finding);
    }
}
