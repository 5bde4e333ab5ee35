package dev.oddline.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directive {@code <@once key="…">} of templates: its content is made once for each key, and then repeated. With
 * {@code of=view} it is made once for each view: pages that have one in common hold the very same object.
 */
final class Once implements TemplateDirectiveModel {
    private static final int MOST_VIEWS = 256;

    private final Map<String, String> made = new ConcurrentHashMap<>();

    /** Views that few pages share; when there are too many, all are forgotten. */
    private final Map<OfView, String> ofViews = new ConcurrentHashMap<>();

    @Override
    public void execute(
            Environment environment,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] loopVariables,
            TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (!(parameters.get("key") instanceof TemplateScalarModel text)) {
            throw new TemplateModelException("<@once> needs a key that is a text");
        }
        String key = text.getAsString();
        String content = parameters.get("of") instanceof RecordModel model
                ? made(new OfView(key, model.view()), ofViews, MOST_VIEWS, body)
                : made(key, made, Integer.MAX_VALUE, body);
        environment.getOut().write(content);
    }

    private static <K> String made(K key, Map<K, String> made, int most, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String known = made.get(key);
        if (known == null) {
            StringWriter content = new StringWriter();
            body.render(content);
            known = content.toString();
            if (made.size() >= most) {
                made.clear();
            }
            made.put(key, known);
        }
        return known;
    }

    /** A key and one view: to compare what views hold would take as long as writing it. */
    private static final class OfView {
        private final String key;
        private final Record view;

        OfView(String key, Record view) {
            this.key = key;
            this.view = view;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // equal views of other pages are no loss
        public boolean equals(Object other) {
            return other instanceof OfView that && view == that.view && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(view) * 31 + key.hashCode();
        }
    }
}
