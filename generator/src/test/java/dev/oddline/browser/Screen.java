package dev.oddline.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What a page is looked at with.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param scheme what the reader prefers, light or dark
 * @param scripts whether JavaScript runs
 */
public record Screen(int width, int height, ColorScheme scheme, boolean scripts) {

    public static Screen laptop() {
        return new Screen(1440, 900, ColorScheme.LIGHT, true);
    }

    public static Screen phone() {
        return new Screen(390, 844, ColorScheme.LIGHT, true);
    }

    public Screen dark() {
        return new Screen(width, height, ColorScheme.DARK, scripts);
    }

    public Screen withoutScripts() {
        return new Screen(width, height, scheme, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts);
    }
}
