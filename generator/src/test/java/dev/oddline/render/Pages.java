package dev.oddline.render;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders views and reads the pages back. */
final class Pages {

    private static final Renderer RENDERER = Renderer.of(MessageCatalogue.of("en"));

    private Pages() {}

    static String html(View view) {
        try {
            return new String(RENDERER.render(view), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(View view) {
        return Jsoup.parse(html(view));
    }
}
