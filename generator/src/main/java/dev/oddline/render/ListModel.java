package dev.oddline.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as templates see it.
 *
 * @param items in order
 * @param wrapper of the items
 */
record ListModel(List<?> items, ObjectWrapper wrapper) implements TemplateSequenceModel {

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
        return index >= 0 && index < items.size() ? wrapper.wrap(items.get(index)) : null;
    }

    @Override
    public int size() {
        return items.size();
    }
}
