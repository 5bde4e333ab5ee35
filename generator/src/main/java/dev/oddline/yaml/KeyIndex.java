package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The keys of one mapping: no two may be equal in Unicode normal form C, and in a record none should differ in case only. */
final class KeyIndex {
    private final Findings findings;
    /** In the order of the file. */
    private final Map<String, YamlScalar> byNormalForm = new LinkedHashMap<>();

    private boolean hasUpperCase;

    KeyIndex(Findings findings) {
        this.findings = findings;
    }

    /** Returns whether the key is new; reports it otherwise. */
    boolean add(YamlScalar key) {
        String normalForm = normalForm(key.text());
        YamlScalar first = byNormalForm.putIfAbsent(normalForm, key);
        hasUpperCase = hasUpperCase || (!isLowerAscii(normalForm) && !normalForm.equals(foldCase(normalForm)));
        if (first == null) {
            return true;
        }
        String variant = first.text().equals(key.text()) ? "duplicate-key" : "duplicate-key.normal-form";
        findings.add(Diagnostic.of(
                        SyntaxRules.DUPLICATE_KEY,
                        findings.at(key.span()),
                        Message.of(variant, Excerpt.of(key.text()), first.span().startLine()))
                .withLabel(findings.at(first.span()), Message.of("duplicate-key.first"))
                .withHelp(Message.of("duplicate-key.help")));
        return false;
    }

    /** Reports keys that differ in nothing but upper and lower case. */
    void reportSimilar() {
        if (!hasUpperCase) {
            return;
        }
        Map<String, YamlScalar> byCase = new HashMap<>();
        for (Map.Entry<String, YamlScalar> entry : byNormalForm.entrySet()) {
            YamlScalar key = entry.getValue();
            YamlScalar first = byCase.putIfAbsent(foldCase(entry.getKey()), key);
            if (first != null) {
                findings.add(Diagnostic.of(
                                SyntaxRules.KEYS_DIFFER_IN_CASE,
                                findings.at(key.span()),
                                Message.of(
                                        "keys-differ-in-case",
                                        Excerpt.of(key.text()),
                                        Excerpt.of(first.text()),
                                        first.span().startLine()))
                        .withLabel(findings.at(first.span()), Message.of("duplicate-key.first")));
            }
        }
    }

    /** Returns whether a key is the same in any normal form and in lower case, as nearly all keys are. */
    private static boolean isLowerAscii(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String normalForm(String key) {
        if (isLowerAscii(key)) {
            return key;
        }
        return Normalizer.isNormalized(key, Normalizer.Form.NFC) ? key : Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    private static String foldCase(String key) {
        return isLowerAscii(key) ? key : key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
