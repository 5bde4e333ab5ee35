package dev.oddline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of this computer, cut off from the network: only files and the loopback address can be reached.
 *
 * <p>Tests ask for it as a parameter, see {@link BrowserExtension}; one browser serves all of them.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Milliseconds until a page that does not answer fails a test: a busy machine is no fault of the page. */
    private static final int PATIENCE = 120_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Returns a browser that runs until it is closed. */
    static Browser launch() {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(CHROMIUM + " is not installed: run generator/install-requirements");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(FLAGS)));
    }

    /** Returns the file, opened on a laptop from {@code file://}. */
    public Visit visit(Path file) {
        return visit(file, Screen.laptop());
    }

    /** Returns the file, opened from {@code file://} on the given screen. */
    public Visit visit(Path file, Screen screen) {
        return visit(file.toUri().toString(), screen);
    }

    /** Returns the page at an address, opened on the given screen; close it after use. */
    public Visit visit(String address, Screen screen) {
        BrowserContext context = chromium.newContext(screen.options());
        context.setDefaultTimeout(PATIENCE);
        Visit visit = new Visit(context.newPage());
        visit.page().navigate(address);
        return visit;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
