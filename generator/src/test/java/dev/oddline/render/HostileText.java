package dev.oddline.render;

import dev.oddline.page.view.Markup;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.View;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Puts a text into every field of a view that may hold foreign text. */
final class HostileText {

    /** What our own code makes up: the way to the top, fragments, the language. */
    private static final Set<String> OURS = Set.of("root", "anchor", "language");

    private final String text;

    HostileText(String text) {
        this.text = text;
    }

    View in(View view) {
        return (View) fill(view);
    }

    private Object fill(Object value) {
        if (value instanceof String old) {
            return old.isEmpty() ? old : text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::fill).toList();
        }
        return value instanceof Record view && !(value instanceof SafeUrl) && !(value instanceof Markup)
                ? copy(view)
                : value;
    }

    private Record copy(Record view) {
        RecordComponent[] components = view.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(view);
                values[i] = OURS.contains(components[i].getName()) ? value : fill(value);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = view.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
