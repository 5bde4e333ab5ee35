package dev.oddline.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: its components by name, nothing else.
 *
 * @param view the record
 * @param wrapper of its components
 */
record RecordModel(Record view, ObjectWrapper wrapper) implements TemplateHashModel {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Method accessor = COMPONENTS.get(view.getClass()).get(name);
        if (accessor == null) {
            return null;
        }
        try {
            return wrapper.wrap(accessor.invoke(view));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
