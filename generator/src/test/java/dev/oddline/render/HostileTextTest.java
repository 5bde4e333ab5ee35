package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.page.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A page with a hostile text in every field has the elements of the page with a harmless one, and shows the text. */
class HostileTextTest {

    private static final Map<String, List<String>> HARMLESS = new TreeMap<>();

    @BeforeAll
    static void readHarmlessPages() {
        SampleViews.all()
                .forEach((path, view) -> HARMLESS.put(path, shape(Pages.document(new HostileText("x").in(view)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></textarea></style></svg><script>alert(1)</script>",
                "javascript:alert(1)",
                "${13*173} #{13*173} [=13*173] <#assign x=1>${.version}",
                "{0} {1} {9}",
                "&lt;script&gt; &amp;amp; &#x3c;",
                "--><!--",
                "]]>",
                "日本語 \u202eabc\u202c 𝔘𝔫𝔦"
            })
    void everyFieldShowsItAndNothingActs(String text) {
        verify(text);
    }

    @Test
    void theCollectionOfHostileTextsIsShownAndNothingActs() throws IOException {
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(RealData.at("hostile/lists/xss-strings.jsonl"))) {
            verify(json.readTree(line).get("payload").asString());
        }
    }

    private static void verify(String text) {
        SampleViews.all().forEach((path, view) -> verify(path, view, text));
    }

    private static void verify(String path, View view, String text) {
        String html = Pages.html(new HostileText(text).in(view));
        Document page = Jsoup.parse(html);

        assertThat(shape(page)).as(path).isEqualTo(HARMLESS.get(path));
        assertThat(page.wholeText()).as(path).contains(text);
        assertThat(html).doesNotContain("2249");
    }

    /** Returns every element with the names of its attributes, and its values where the browser acts on them. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream().map(HostileTextTest::shape).toList();
    }

    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder(element.tagName());
        boolean isDescription = element.attr("name").equals("description"); // for people to read
        for (Attribute attribute : element.attributes()) {
            boolean acts = List.of("href", "src", "http-equiv", "content", "type", "class", "id")
                    .contains(attribute.getKey());
            // A long text may break where a short one does not.
            String value = attribute.getKey().equals("class")
                    ? attribute.getValue().replaceFirst("(^| )long$", "")
                    : attribute.getValue();
            if (!value.isEmpty() || !attribute.getKey().equals("class")) {
                shape.append(' ').append(attribute.getKey()).append(acts && !isDescription ? "=" + value : "");
            }
        }
        return shape.toString();
    }
}
