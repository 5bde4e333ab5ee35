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

/** The directive {@code <@once key="…">} of templates: its content is made once for each key, and then repeated. */
final class Once implements TemplateDirectiveModel {
    private final Map<String, String> made = new ConcurrentHashMap<>();

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
        String known = made.get(key);
        if (known == null) {
            StringWriter content = new StringWriter();
            body.render(content);
            known = content.toString();
            made.put(key, known);
        }
        environment.getOut().write(known);
    }
}
