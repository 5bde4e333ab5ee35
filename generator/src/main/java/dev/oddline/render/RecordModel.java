package dev.oddline.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as templates see it: its components by name, nothing else. */
final class RecordModel implements TemplateHashModel {

    private static final ClassValue<Map<String, Accessor>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Accessor> computeValue(Class<?> type) {
            Map<String, Accessor> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), Accessor.of(component));
            }
            return accessors;
        }
    };

    private final Record view;
    private final ObjectWrapper wrapper;

    /** Those of the view's type, looked up when the first component is read: many views are only passed on. */
    private @Nullable Map<String, Accessor> accessors;

    /**
     * @param wrapper of the components
     */
    RecordModel(Record view, ObjectWrapper wrapper) {
        this.view = view;
        this.wrapper = wrapper;
    }

    /** Returns the record. */
    Record view() {
        return view;
    }

    /** Reads one component; a call of compiled code, since pages are made of hundreds of thousands of them. */
    @FunctionalInterface
    interface Accessor {
        Object read(Record view);

        static Accessor of(RecordComponent component) {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            try {
                MethodHandle accessor = lookup.unreflect(component.getAccessor());
                MethodType general = MethodType.methodType(Object.class, Record.class);
                MethodType boxed = accessor.type().wrap();
                return (Accessor) LambdaMetafactory.metafactory(
                                lookup, "read", MethodType.methodType(Accessor.class), general, accessor, boxed)
                        .getTarget()
                        .invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        if (accessors == null) {
            accessors = COMPONENTS.get(view.getClass());
        }
        Accessor accessor = accessors.get(name);
        return accessor == null ? null : wrapper.wrap(accessor.read(view));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
