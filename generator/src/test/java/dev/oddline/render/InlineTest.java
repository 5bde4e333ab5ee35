package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineTest {

    private static String html(Record view) throws TemplateModelException {
        Object made = new Inline().exec(List.of(new ViewWrapper().wrap(view)));
        return freemarker.core.HTMLOutputFormat.INSTANCE.getMarkupString((TemplateHTMLOutputModel) made);
    }

    @Test
    void setsEachToneInItsElement() throws TemplateModelException {
        assertThat(html(Phrase.of(
                        Piece.plain("of "),
                        Piece.of("19", Tone.STRONG),
                        Piece.of("a.b", Tone.CODE),
                        Piece.of("missing", Tone.ERR))))
                .isEqualTo("of <b>19</b><code>a.b</code><span class=\"err\">missing</span>");
    }

    @Test
    void linksWithTheToneAsClass() throws TemplateModelException {
        assertThat(html(Piece.link("runs", SafeUrl.own("../runs.html"))))
                .isEqualTo("<a href=\"../runs.html\">runs</a>");
        assertThat(html(Piece.code(
                        "3f2c",
                        SafeUrl.foreign("https://git.example.com/c?a=1&b=2").orElseThrow())))
                .isEqualTo("<a href=\"https://git.example.com/c?a=1&amp;b=2\" class=\"code\""
                        + " rel=\"noopener noreferrer nofollow\">3f2c</a>");
    }

    @Test
    void escapesWhatPeopleWrote() throws TemplateModelException {
        assertThat(html(Piece.of("<img onerror='x'> & \"y\"", Tone.CODE)))
                .isEqualTo("<code>&lt;img onerror=&#39;x&#39;&gt; &amp; &quot;y&quot;</code>");
    }
}
