package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import dev.oddline.cli.BuiltSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Attacks in every text of a repository stay text: on all pages, in the data, in the browser. */
@ExtendWith(BrowserExtension.class)
class HostileSiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Its digits are anything. */
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final List<String> ATTACKS = List.of(
            "<script>attack()</script>",
            "<img src=x onerror=attack()>",
            "\"><svg onload=attack()>",
            "' autofocus onfocus='attack()",
            "</title></textarea></style><svg/onload=attack()>",
            "[a](javascript:attack()) ![b](https://tracker.invalid/pixel.png)",
            "<iframe srcdoc=\"<script>attack()</script>\">",
            "${7*1103} <#assign x=1> [=7*1103] #{7*1103}",
            "--><base href=//tracker.invalid/><meta http-equiv=refresh content=0>",
            "&lt;script&gt;attack()&#60;/script&#62;",
            "\u2028attack()\u2029//",
            "\u001b[2J\u001b]0;attack\u0007 __proto__ constructor",
            "}*{background:url(//tracker.invalid/x)}");
    private static final Set<String> ACTIVE = Set.of(
            "base",
            "iframe",
            "object",
            "embed",
            "frame",
            "form",
            "style",
            "img",
            "audio",
            "video",
            "image",
            "foreignobject",
            "marquee",
            "select",
            "textarea");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "xlink:href", "poster");
    private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)~");

    @TempDir
    private Path folder;

    @Test
    void ownAttacksStayText(Browser browser) throws IOException {
        assertHarmless(ATTACKS, browser);
    }

    @Test
    void collectedAttacksStayText(Browser browser) throws IOException {
        List<String> attacks = new ArrayList<>();
        for (String line : Files.readAllLines(RealData.at("hostile/lists/xss-strings.jsonl"))) {
            attacks.add(JSON.readTree(line).get("payload").asString());
        }
        assertHarmless(attacks, browser);
    }

    private void assertHarmless(List<String> attacks, Browser browser) throws IOException {
        Path metadata = new HostileRepository(attacks).write(folder);
        BuiltSite site = BuiltSite.of(metadata, folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isEqualTo(1);
        assertThat(site.printed()).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]");
        Map<String, Document> pages = site.pages();
        pages.forEach(HostileSiteTest::assertInert);
        Map<String, List<String>> data = data(site);
        for (int number = 0; number < attacks.size(); number++) {
            assertVerbatim(metadata, HostileRepository.name(number), attacks.get(number), pages, data);
        }
        assertQuiet(site, attacks.size(), browser);
    }

    private static void assertInert(String address, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(ACTIVE).as(address).doesNotContain(element.normalName());
            if (element.normalName().equals("script")) {
                assertThat(element.attr("src")).as(address).matches("(\\.\\./)*assets/[a-z]+\\.js");
                assertThat(element.data()).as(address).isEmpty();
            }
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(address)
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcdoc", "ping");
                if (ADDRESSES.contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(address).matches("(https?:|mailto:).*|[^:]*");
                }
            }
        }
        assertThat(HASH.matcher(page.wholeText()).replaceAll("")).as(address).doesNotContain("7721");
    }

    private static void assertVerbatim(
            Path metadata, String name, String attack, Map<String, Document> pages, Map<String, List<String>> data)
            throws IOException {
        for (Path file : HostileRepository.records(metadata, name)) {
            String path = metadata.relativize(file).toString();
            String text = pages.get(path.replace(".yaml", ".html")).body().wholeText();
            List<String> fields = FIELD.matcher(Files.readString(file))
                    .results()
                    .map(field -> field.group(1) + "~" + attack)
                    .toList();
            assertThat(data.get("metadata/" + path)).as(path).containsAll(fields);
            if (!path.contains("broken")) {
                assertThat(fields).as(path).allSatisfy(field -> assertThat(text).contains(field.strip()));
            }
        }
    }

    /** Returns every text and key of each record, as the site's data has them. */
    private static Map<String, List<String>> data(BuiltSite site) throws IOException {
        Map<String, List<String>> data = new HashMap<>();
        for (Path file : site.filesEndingWith(".json")) {
            JsonNode documents = JSON.readTree(Files.readString(file));
            if (documents.isArray()) {
                for (JsonNode document : documents) {
                    if (document.has("record")) {
                        List<String> texts = new ArrayList<>();
                        collect(document.get("record"), texts);
                        data.put(document.get("path").asString(), texts);
                    }
                }
            }
        }
        return data;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.properties().forEach(property -> {
            texts.add(property.getKey());
            collect(property.getValue(), texts);
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, texts));
        }
    }

    /** A script that ran would call a function that is not there, which is an error just as a blocked script is. */
    private static void assertQuiet(BuiltSite site, int attacks, Browser browser) throws IOException {
        List<Path> pages = new ArrayList<>();
        pages.add(site.folder().resolve("index.html"));
        pages.add(site.folder().resolve("problems.html"));
        List<String> records = List.of("e", "d", "r", "n", "i", "v", "broken");
        for (int number = 0; number < attacks; number++) {
            String record = records.get(number % records.size()) + "-" + HostileRepository.name(number) + ".html";
            pages.addAll(site.filesEndingWith("/" + record));
        }
        try (Visit visit = browser.visit(pages.get(0), Screen.laptop())) {
            for (Path page : pages) {
                visit.page().navigate(page.toUri().toString());
                assertThat(visit.errors()).as(page.toString()).isEmpty();
            }
            assertThat(visit.requests())
                    .allMatch(
                            request -> request.startsWith(site.folder().toUri().toString()));
        }
    }
}
