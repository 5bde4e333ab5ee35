package dev.oddline.render;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.View;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Turns views into pages in one language. Any number of threads may use one renderer. */
public final class Renderer {

    private static final Inline INLINE = new Inline();
    private static final int TYPICAL_PAGE = 32_768;

    private final Configuration configuration;
    private final ViewWrapper wrapper = new ViewWrapper();
    private final Words words;
    private final Once once = new Once();

    private Renderer(Configuration configuration, MessageCatalogue catalogue) {
        this.configuration = configuration;
        this.words = new Words(catalogue);
    }

    /** Returns a renderer with the built-in templates. */
    public static Renderer of(MessageCatalogue catalogue) {
        return new Renderer(configuration(builtIn()), catalogue);
    }

    /**
     * Returns a renderer that prefers the templates of a folder; what the folder lacks is built in.
     *
     * @param folder trusted as much as the person who named it
     * @throws IOException if the folder cannot be read
     */
    public static Renderer of(MessageCatalogue catalogue, Path folder) throws IOException {
        TemplateLoader own = new FileTemplateLoader(folder.toFile());
        TemplateLoader both = new MultiTemplateLoader(new TemplateLoader[] {own, builtIn()});
        return new Renderer(configuration(both), catalogue);
    }

    /**
     * Returns the page of a view as UTF-8.
     *
     * @throws IOException if its template is wrong; the message names the template, line and column
     */
    public byte[] render(View view) throws IOException {
        SimpleHash model = new SimpleHash(wrapper);
        model.put("view", view);
        model.put("t", words);
        model.put("inline", INLINE);
        model.put("once", once);
        Utf8Page page = new Utf8Page(TYPICAL_PAGE);
        try {
            configuration.getTemplate(view.template() + ".ftlh").process(model, page, wrapper);
        } catch (TemplateException e) {
            throw new IOException(
                    Optional.ofNullable(e.getMessageWithoutStackTop()).orElse("a template is wrong"), e);
        }
        return page.toBytes();
    }

    private static TemplateLoader builtIn() {
        return new ClassTemplateLoader(Renderer.class.getClassLoader(), "dev/oddline/templates");
    }

    private static Configuration configuration(TemplateLoader loader) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        // A page imports every part that one of its kind can need.
        configuration.setLazyImports(true);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }
}
