package dev.oddline.page;

import dev.oddline.diagnostic.Severity;
import dev.oddline.page.view.Footer;
import dev.oddline.page.view.Frame;
import dev.oddline.page.view.Menu;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes what surrounds the content of every page. */
final class FrameBuilder {
    private static final List<Kind> IN_MENU =
            List.of(Kind.RUN, Kind.DATASET, Kind.SAMPLING, Kind.CLUSTER, Kind.LOOP, Kind.DECISION);

    private final Site site;
    private final long open;
    private final String totals;
    private final SharedParts<String, Menu> menus = new SharedParts<>();
    private final SharedParts<String, Footer> footers = new SharedParts<>();

    FrameBuilder(Site site) {
        this.site = site;
        this.open = site.findings().count(Severity.ERROR) + site.findings().count(Severity.WARNING);
        this.totals = totals(site);
    }

    /** Returns how much there is, which is the same on every page. */
    private static String totals(Site site) {
        Words words = site.words();
        String records = words.counted(site.catalog().entries().size(), "record");
        String links = words.counted(site.catalog().links().count(), "link");
        long missing = site.catalog()
                .links()
                .filter(l -> site.catalog().isTombstone(l.to()))
                .count();
        String resolved = missing == 0 ? words.say("footer.resolved") : words.counted(missing, "missing-link");
        return records + ", " + links + ", " + resolved;
    }

    /**
     * Returns the frame of a page.
     *
     * @param current address of the menu entry that the page belongs to
     * @param title for the browser's tab; empty on the home page
     * @param parents between the site and the page itself, as links
     * @param data address of the machine-readable form; empty for none
     */
    Frame frame(Here here, String current, String title, List<Piece> parents, String data) {
        return frame(here, current, title, title, parents, data);
    }

    /** Returns the frame of a page whose tab says more than the last word of its breadcrumb. */
    Frame frame(Here here, String current, String title, String tab, List<Piece> parents, String data) {
        String name = siteTitle();
        List<Piece> breadcrumb = new ArrayList<>();
        if (!title.isEmpty()) {
            breadcrumb.add(new Piece(name, Tone.PLAIN, here.to(Addresses.HOME)));
            breadcrumb.addAll(parents);
            breadcrumb.add(Piece.plain(title));
        }
        return new Frame(
                here.root(),
                site.words().language(),
                tab.isEmpty() ? name : tab + " · " + name,
                name,
                menus.of(current, here, own -> menu(own, current)),
                breadcrumb,
                footers.of(data, here, own -> footer(own, data)));
    }

    /** Returns the site's title from the settings. */
    String siteTitle() {
        return site.catalog()
                .settings()
                .title()
                .map(t -> t.in(site.words().language()))
                .orElse("oddline");
    }

    private Menu menu(Here here, String current) {
        List<MenuEntry> menu = new ArrayList<>();
        for (Kind kind : IN_MENU) {
            if (kind == Kind.SAMPLING) {
                menu.add(new MenuEntry(
                        site.words().say("menu.coverage"),
                        here.to(Addresses.COVERAGE),
                        current.equals(Addresses.COVERAGE),
                        ""));
            }
            String list = Addresses.list(kind, 1);
            menu.add(new MenuEntry(site.words().say("menu." + kind.word()), here.to(list), list.equals(current), ""));
        }
        menu.add(new MenuEntry(
                site.words().say("menu.changes"), here.to(Addresses.CHANGES), current.equals(Addresses.CHANGES), ""));
        menu.add(new MenuEntry(
                site.words().say("menu.problems"),
                here.to(Addresses.PROBLEMS),
                current.equals(Addresses.PROBLEMS),
                open == 0 ? "" : Figures.count(open)));
        menu.add(new MenuEntry(
                site.words().say("menu.records"), here.to(Addresses.RECORDS), current.equals(Addresses.RECORDS), ""));
        return new Menu(menu);
    }

    private Footer footer(Here here, String data) {
        Words words = site.words();
        Revision revision = site.revision();
        Phrase state = revision.commit()
                .map(commit -> words.phrase(
                        revision.changed() ? "footer.changed" : "footer.commit",
                        new Piece(
                                commit.substring(0, 7),
                                Tone.CODE,
                                site.sources().commit(commit).orElse(SafeUrl.NONE)),
                        Piece.plain(Figures.time(revision.time())),
                        Piece.plain(totals)))
                .orElseGet(() -> words.phrase("footer.no-commit", Piece.plain(totals)));
        List<Piece> more = new ArrayList<>();
        if (!data.isEmpty()) {
            more.add(new Piece(words.say("footer.data-of-page"), Tone.PLAIN, here.to(data)));
        }
        more.add(new Piece(words.say("footer.data"), Tone.PLAIN, here.to(Addresses.DATA)));
        more.add(new Piece(words.say("footer.rules"), Tone.PLAIN, here.to(Addresses.RULES)));
        return new Footer(state, more, revision.version());
    }
}
