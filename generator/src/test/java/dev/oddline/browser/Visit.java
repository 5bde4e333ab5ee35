package dev.oddline.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One open page, with what the browser had to say about it since it was opened. */
public final class Visit implements AutoCloseable {

    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onDialog(dialog -> {
            errors.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest((Request request) -> requests.add(request.url()));
    }

    /** Returns the page itself, to be asked and clicked. */
    public Page page() {
        return page;
    }

    /** Returns what the console calls an error, uncaught exceptions and dialogs, in order of appearance. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns the address of everything the page asked for, itself first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns the accessibility rules that the page breaks, each as {@code rule: elements}; needs scripts. */
    public List<String> accessibilityViolations() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("label-content-name-mismatch", on));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
