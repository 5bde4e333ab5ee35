package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Severity;
import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormatsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static String write(String format, Report report) {
        return Reports.formats().get(format).write(report);
    }

    private static InMemory unknownKeys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            keys.append("zzzzzzzzzzzz").append(i).append(": x\n");
        }
        return new InMemory().with("runs/r1.yaml", Reports.run("r1", keys.toString()));
    }

    @Test
    void githubGetsOneCommandForEachFinding() {
        Report report = Reports.of(new InMemory().with("runs/r1.yaml", Reports.run("r1", "statu: finished")));
        assertThat(write("github", report)).isEqualTo("""
                        ::error file=metadata/runs/r1.yaml,line=3,endLine=3,col=1,endColumn=6,title=unknown-key::unknown key `statu`%0Ahelp: did you mean `status`?
                        1 record, 0 links
                        1 error
                        """);
    }

    @Test
    void githubGetsTenOfASeverityAndTheTenthCountsTheOthers() {
        assertThat(write("github", Reports.of(unknownKeys(10))).lines().filter(l -> l.startsWith("::error file=")))
                .hasSize(10);
        List<String> errors = write("github", Reports.of(unknownKeys(30)))
                .lines()
                .filter(l -> l.startsWith("::error"))
                .toList();
        assertThat(errors).hasSize(10);
        assertThat(errors.get(9))
                .isEqualTo("::error::and 21 more, which GitHub would not show here: `oddline check` prints all");
    }

    @Test
    void columnsAreWhatEachFormatCounts() {
        // The example of reviewdog's schema: in 'a𐐀b' the column of b is 6; in UTF-16 it is 4, in code points 3.
        Report report = Reports.of(new InMemory().with("runs/r1.yaml", "a𐐀b"));
        RepoPath path = new RepoPath("metadata/runs/r1.yaml");
        assertThat(List.of(1, 2, 3, 4).stream().map(c -> Columns.UTF_8.of(path, new Position(1, c), report)))
                .containsExactly(1, 2, 6, 7);
        assertThat(List.of(1, 2, 3, 4).stream().map(c -> Columns.UTF_16.of(path, new Position(1, c), report)))
                .containsExactly(1, 2, 4, 5);
    }

    @Test
    void sarifPutsTheWorstFirstAndCountsWhatIsLeftOut() {
        Report report = Reports.of(Reports.faulty());
        long open = report.findings().open().count();
        JsonNode run = JSON.readTree(new SarifReport(Reports.MESSAGES, "0.1.0", 2).write(report))
                .get("runs")
                .get(0);
        assertThat(run.get("results")).hasSize(2);
        assertThat(run.get("invocations").toString()).contains((open - 2) + " more findings are left out");
        JsonNode all = JSON.readTree(write("sarif", report)).get("runs").get(0);
        assertThat(all.get("invocations").toString()).doesNotContain("more findings");
        List<String> levels = texts(all.get("results"), "level");
        assertThat(levels).hasSize((int) open).contains("warning").isSorted();
    }

    @Test
    void addressesInSarifAreEscaped() {
        InMemory repository = new InMemory().with("runs/あ b[1].yaml", "run_id: r1\n");
        // RFC 3986: あ is E3 81 82 in UTF-8; blank and brackets are no path characters.
        assertThat(write("sarif", Reports.of(repository)))
                .contains("\"uri\" : \"metadata/runs/%E3%81%82%20b%5B1%5D.yaml\"");
    }

    @Test
    void fingerprintsStayWhenLinesMove() {
        String record = Reports.run("r1", "dataset_version_id: v1\nbaseline_run_id: r0\nstatu: x\nstatu: y");
        List<String> before = fingerprints(new InMemory().with("runs/r1.yaml", record));
        List<String> after = fingerprints(new InMemory().with("runs/2026/r1.yaml", "# one more line\n" + record));
        assertThat(after).isEqualTo(before).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }

    @Test
    void fingerprintsTellFieldsApart() {
        InMemory one = new InMemory().with("runs/r1.yaml", Reports.run("r1", "dataset_version_id: v1"));
        InMemory other = new InMemory()
                .with("runs/r1.yaml", Reports.run("r1", "inputs:\n  - role: train\n    dataset_version_id: v1\n"));
        assertThat(fingerprints(one)).hasSize(1).doesNotContainAnyElementsOf(fingerprints(other));
    }

    @Test
    void equalFindingsHaveFingerprintsOfTheirOwn() {
        assertThat(fingerprints(new InMemory()
                        .with("runs/a/r1.yaml", Reports.run("r1", "statu: x"))
                        .with("runs/b/r1.yaml", Reports.run("r1", "statu: x"))))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private static List<String> fingerprints(InMemory repository) {
        return texts(JSON.readTree(write("gitlab", Reports.of(repository))), "fingerprint");
    }

    private static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.get(key).asString())
                .toList();
    }

    @Test
    void junitHasACaseForEachRecordAndRule() throws Exception {
        Report report = Reports.of(Reports.faulty());
        Document xml = xml(write("junit", report));
        NodeList cases = xml.getElementsByTagName("testcase");
        int rules = dev.oddline.check.Rules.all().size();
        // Seven records, and one finding about a file that is no record.
        assertThat(cases.getLength()).isEqualTo(7 * rules + 1);
        assertThat(new HashSet<>(names(cases))).hasSize(7 * rules + 1);
        Element root = xml.getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo(String.valueOf(7 * rules + 1));
        assertThat(root.getAttribute("failures"))
                .isEqualTo(String.valueOf(xml.getElementsByTagName("failure").getLength()));
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(((Element) xml.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("w1");
    }

    @Test
    void junitFailsOnWhatFailsTheCheck() throws Exception {
        InMemory repository = new InMemory().with("runs/r1.yaml", Reports.run("r1", "docker_image: train:1"));
        assertThat(xml(write("junit", Reports.of(repository)))
                        .getElementsByTagName("failure")
                        .getLength())
                .isZero();
        assertThat(xml(write("junit", Reports.of(repository)))
                        .getElementsByTagName("system-out")
                        .item(0)
                        .getTextContent())
                .contains("metadata/runs/r1.yaml:3:15: warning: ");
        assertThat(xml(write("junit", Reports.of(repository, Severity.WARNING)))
                        .getElementsByTagName("failure")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void junitSumsUpWhatPassesInALargeRepository() throws Exception {
        Document xml = xml(new JunitReport(Reports.MESSAGES, 10).write(Reports.of(unknownKeys(2))));
        assertThat(names(xml.getElementsByTagName("testcase")))
                .containsExactly("run.r1 unknown-key", "run.r1 all other rules");
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
                .contains("zzzzzzzzzzzz1")
                .contains("zzzzzzzzzzzz2");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> names(NodeList cases) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element element = (Element) cases.item(i);
            names.add(element.getAttribute("classname") + " " + element.getAttribute("name"));
        }
        return names;
    }

    @Test
    void rdjsonAndSarifCarryWhatWasProbablyMeant() {
        Report report = Reports.of(new InMemory().with("runs/r1.yaml", Reports.run("r1", "status: finishd # 雨")));
        JsonNode suggestion = JSON.readTree(write("rdjson", report))
                .get("diagnostics")
                .get(0)
                .get("suggestions")
                .get(0);
        assertThat(suggestion)
                .isEqualTo(JSON.readTree(
                        "{\"range\": {\"start\": {\"line\": 3, \"column\": 9}, \"end\": {\"line\": 3, \"column\": 16}},"
                                + " \"text\": \"finished\"}"));
        JsonNode change = JSON.readTree(write("sarif", report))
                .get("runs")
                .get(0)
                .get("results")
                .get(0)
                .get("fixes")
                .get(0)
                .get("artifactChanges")
                .get(0);
        assertThat(change.get("replacements"))
                .isEqualTo(JSON.readTree("[{\"deletedRegion\": {\"startLine\": 3, \"startColumn\": 9, \"endLine\": 3,"
                        + " \"endColumn\": 16}, \"insertedContent\": {\"text\": \"finished\"}}]"));
    }
}
