package dev.oddline.reference;

import dev.oddline.statistics.InvalidInput;
import java.util.function.Supplier;

/** The answer where our code refuses: right if nothing is expected, wrong beside a number. */
record Undefined(String reason) {

    /** Returns the measure's value, or why it has none. */
    static Object orValue(Supplier<Object> measure) {
        try {
            return measure.get();
        } catch (InvalidInput refusal) {
            return new Undefined(refusal.input() + ": " + refusal.reason());
        }
    }
}
