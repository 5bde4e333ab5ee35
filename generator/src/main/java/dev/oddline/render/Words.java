package dev.oddline.render;

import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The function {@code t("key", argument …)} of templates: a fixed string in the language of the page. */
final class Words implements TemplateMethodModelEx {

    private final MessageCatalogue catalogue;

    /** Sentences without arguments: there are only as many as the templates name. */
    private final Map<String, TemplateModel> fixed = new ConcurrentHashMap<>();

    Words(MessageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() == 1) {
            String key = ((TemplateScalarModel) arguments.get(0)).getAsString();
            TemplateModel known = fixed.get(key);
            return known != null ? known : fixed.computeIfAbsent(key, k -> new SimpleScalar(catalogue.text(k)));
        }
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(((TemplateScalarModel) argument).getAsString());
        }
        return new SimpleScalar(catalogue.text(
                Message.of(texts.get(0), texts.subList(1, texts.size()).toArray())));
    }
}
