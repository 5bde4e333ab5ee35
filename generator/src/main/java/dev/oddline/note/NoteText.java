package dev.oddline.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Markdown as HTML in which nothing can run or load: raw HTML becomes text, images become their description, links lead
 * to {@code http}, {@code https} and {@code mailto} only.
 */
public final class NoteText {
    private static final int MAX_BYTES = 1 << 20;
    private static final String FILE = "data-file";
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> NoteText::nameTheFile)
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .addAttributes("a", "href")
            .addAttributes("pre", FILE)
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private NoteText() {}

    /**
     * Returns the HTML of a Markdown file.
     *
     * @param markdown UTF-8; at most 1 MiB of it are read
     * @param levelsDown how many levels its headings are lowered, so that they fit below the page's own; the sixth is the
     *     last
     */
    public static String html(byte[] markdown, int levelsDown) {
        String text = new String(markdown, 0, Math.min(markdown.length, MAX_BYTES), StandardCharsets.UTF_8);
        Document document = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(text)));
        document.select("img").forEach(image -> image.replaceWith(new org.jsoup.nodes.TextNode(image.attr("alt"))));
        for (int level = 6; level >= 1; level--) {
            String lower = "h" + Math.min(6, level + levelsDown);
            document.select("h" + level).forEach(heading -> heading.tagName(lower));
        }
        document.select("a[href]").stream()
                .filter(link ->
                        link.attr("href").contains("@") && !link.attr("href").startsWith("mailto:"))
                .forEach(Element::unwrap);
        Document.OutputSettings settings =
                new Document.OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return Jsoup.clean(document.body().html(), "", ALLOWED, settings);
    }

    private static void nameTheFile(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre") && node instanceof FencedCodeBlock block) {
            String[] words = block.getInfo().split("\\s+", 2);
            if (words.length == 2) {
                attributes.put(FILE, words[1].strip());
            }
        }
    }

    /**
     * Returns the beginning of a note's HTML, whole blocks only, without the headings before the first text.
     *
     * @param html as {@link #html(byte[], int)} returns it
     * @param characters of text after which no further block begins
     */
    public static String beginning(String html, int characters) {
        Document document = Jsoup.parseBodyFragment(html);
        StringBuilder beginning = new StringBuilder();
        int length = 0;
        document.outputSettings().prettyPrint(false);
        for (Element block : document.body().children()) {
            if (length == 0 && block.normalName().matches("h[1-6]")) {
                continue;
            }
            if (length >= characters) {
                break;
            }
            beginning.append(block.outerHtml());
            length += block.text().length();
        }
        return beginning.toString();
    }
}
