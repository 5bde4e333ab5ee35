package dev.oddline.yaml;

import dev.oddline.message.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why a text is no number to us although it looks like one, the first that fits. */
enum RefusedNumber {
    EMPTY("|~|null|Null|NULL"),
    NOT_FINITE("[-+]?\\.?(?i:inf|infinity|nan)"),
    LEADING_ZERO("-?0[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?"),
    PLUS_SIGN("\\+[0-9.].*"),
    HEXADECIMAL("[-+]?0[xX].*"),
    OCTAL("[-+]?0[oO].*"),
    BINARY("[-+]?0[bB].*"),
    UNDERSCORE("[-+]?[0-9][0-9_]*_[0-9_.eE]*"),
    BASE_SIXTY("[-+]?[0-9]+(?::[0-9]+)+(?:\\.[0-9]*)?"),
    COMMA("[-+]?[0-9]+(?:,[0-9]+)+(?:\\.[0-9]+)?"),
    PERCENT("[-+]?[0-9.]+ ?%"),
    BARE_POINT("[-+]?(?:\\.[0-9]+|[0-9]+\\.)(?:[eE][-+]?[0-9]+)?"),
    INCOMPLETE_EXPONENT("[-+]?[0-9.]+[eE][-+]?"),
    TOO_LONG,
    TOO_LARGE,
    TOO_SMALL,
    NOT_A_NUMBER(".*");

    private final Pattern form;

    /** A reason that another test finds. */
    RefusedNumber() {
        this("(?!)");
    }

    RefusedNumber(String form) {
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    static RefusedNumber of(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.form.matcher(text).matches())
                .findFirst()
                .orElse(NOT_A_NUMBER);
    }

    JsonNumber.Refused reading() {
        String key = "number-text." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new JsonNumber.Refused(Message.of(key), Message.of(key + "-help"));
    }
}
