package dev.oddline.render;

import dev.oddline.page.view.Markup;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template can see of a view: strings, booleans, lists, names of enum constants and the components of records.
 * No method of any object can be called, and only {@link Markup} reaches the page without being escaped.
 */
final class ViewWrapper implements ObjectWrapper {

    private final Map<Enum<?>, TemplateModel> words = new ConcurrentHashMap<>();

    private static TemplateModel word(Enum<?> constant) {
        return new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record view) {
            return view instanceof Markup markup
                    ? HTMLOutputFormat.INSTANCE.fromMarkup(markup.html())
                    : new RecordModel(view, this);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof List<?> list) {
            return new ListModel(list, this);
        }
        if (value instanceof Enum<?> constant) {
            return words.computeIfAbsent(constant, ViewWrapper::word);
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        throw new IllegalStateException("a template cannot show "
                + (value == null ? "null" : value.getClass().getName()));
    }
}
